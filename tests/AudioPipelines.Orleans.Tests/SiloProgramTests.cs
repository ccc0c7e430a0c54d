using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>The program AudioPipelines.Silo, as an operator starts it.</summary>
public class SiloProgramTests
{
    private static readonly string _program = Repository.Program("AudioPipelines.Silo");

    /// <summary>A program starts in a second or two; on a machine with thirty others it does not.</summary>
    private static readonly TimeSpan _start = TimeSpan.FromMinutes(2);

    [Test]
    public void A_wrong_command_line_is_refused_in_words()
    {
        ProgramResult none = ProcessRunner.Run("dotnet", ["exec", _program]);
        Assert.That(none.ExitCode, Is.EqualTo(2), none.Error);
        Assert.That(none.Error, Does.Contain("--cluster redis://host:6379").And.Not.Contains("   at "));
        ProgramResult broker = ProcessRunner.Run(
            "dotnet", ["exec", _program, "--cluster", "redis://127.0.0.1:1", "--frames", "http://me:secret@there:4222"]);
        Assert.That(broker.ExitCode, Is.EqualTo(2), broker.Error);
        Assert.That(broker.Error, Does.Contain("'there:4222' is no address of a NATS broker").And.Not.Contains("secret"));
        ProgramResult unknown = ProcessRunner.Run("dotnet", ["exec", _program, "--labl", "gpu"]);
        Assert.That(unknown.ExitCode, Is.EqualTo(2));
        Assert.That(unknown.Error, Does.Contain("There is no option '--labl'; did you mean '--label'?"));
        ProgramResult strange = ProcessRunner.Run("dotnet", ["exec", _program, "--cluster", "http://here"]);
        Assert.That(strange.ExitCode, Is.EqualTo(2));
        Assert.That(strange.Error, Does.Contain("is no address of a Redis").And.Not.Contains("   at "));
    }

    [Test]
    public async Task Two_fleets_share_a_redis_and_a_cluster_that_is_not_there_is_an_error_within_its_deadline()
    {
        using var redis = new RedisServer();
        string nowhere = string.Create(CultureInfo.InvariantCulture, $"redis://127.0.0.1:{Ports.Free()}");
        using BackgroundProgram lost = Start(nowhere, "north", "lost", Ports.Free());
        (int north, int south) = (Ports.Free(), Ports.Free());
        using BackgroundProgram first = Start(redis.Address, "north", "a", north);
        using BackgroundProgram second = Start(redis.Address, "south", "b", south);
        using FleetHttp northern = Fleet(north), southern = Fleet(south);
        Eventually.Is(() => northern.Sees(1) && southern.Sees(1), $"a silo in each fleet; {first.Output} {second.Output}",
            _start);

        await northern.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("hall"));
        Assert.That((await southern.ListAsync())["sources"]!.AsArray(), Is.Empty);
        (HttpStatusCode status, _) = await southern.SendAsync(HttpMethod.Post, "sources/hall/stop");
        Assert.That(status, Is.EqualTo(HttpStatusCode.NotFound));

        Eventually.Is(() => lost.HasExited, $"the silo without a cluster to give up; {lost.Output}", _start);
        Assert.That(lost.WaitForExit(), Is.EqualTo(1));
        Assert.That(
            lost.Output.TrimEnd(),
            Does.Match(@"^audiopipelines-silo: [^\n]* does not answer\. Start it \(redis-server\)[^\n]*$").And.Contains(nowhere));

        using var client = new HttpClient { BaseAddress = At(north, "") };
        Assert.That(await client.GetStringAsync("health"), Is.EqualTo("Healthy"));
        string metrics = "";
        Eventually.Is(
            () => (metrics = client.GetStringAsync("metrics").GetAwaiter().GetResult()).Contains("audiopipelines_"), "metrics");
        Assert.That(metrics, Does.Contain("orleans_").And.Contains("service_instance_id=\"a\""));

        first.Signal("TERM");
        Assert.That(first.WaitForExit(), Is.Zero, first.Output);
    }

    [Test]
    public void A_start_and_a_stop_tell_a_line_and_those_who_ask_more()
    {
        using var redis = new RedisServer();
        using BackgroundProgram plain = Start(redis.Address, "plain", "a", Ports.Free());
        using BackgroundProgram verbose = Start(redis.Address, "verbose", "a", Ports.Free(), "--verbose");
        Eventually.Is(
            () => new[] { plain, verbose }.All(silo => silo.Output.Contains("answers at", StringComparison.Ordinal)),
            $"both silos; {plain.Output} {verbose.Output}", _start);
        plain.Signal("TERM");
        Assert.That(plain.WaitForExit(), Is.Zero, plain.Output);
        Assert.That(plain.Output, Does.Contain("silo a of the fleet plain answers at http://127.0.0.1:"));
        Assert.That(plain.Output, Does.Not.Contain("ServerGC").And.Not.Contain("Watchdog").And.Not.Contain("   at "));
        Assert.That(verbose.Output, Does.Contain("ServerGC"));
    }

    [Test]
    public void A_port_that_is_taken_is_named_with_the_option_that_says_another()
    {
        using var redis = new RedisServer();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string taken = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        Fails(
            $"The port {taken} for other silos or clients is in use", "--gateway-port",
            "--listen", "127.0.0.1:0", "--port", taken);
        Fails($"127.0.0.1:{taken}", "--listen", "--listen", $"127.0.0.1:{taken}");
        Fails("203.0.113.7:0 cannot be listened on", "--listen", "--listen", "203.0.113.7:0");

        void Fails(string what, string advice, params string[] options)
        {
            ProgramResult result = ProcessRunner.Run(
                "dotnet",
                ["exec", _program, "--cluster", redis.Address, "--address", "127.0.0.1", .. options], deadline: _start).Exited(1);
            Assert.That(result.Error.TrimEnd(), Does.Match(@"^audiopipelines-silo: [^\n]*$"));
            Assert.That(result.Error, Does.Contain(what).And.Contain(advice));
        }
    }

    [Test]
    public void A_request_that_a_web_page_could_send_is_refused()
    {
        using var redis = new RedisServer();
        int port = Ports.Free();
        using BackgroundProgram silo = Start(redis.Address, "one", "a", port);
        using FleetHttp fleet = Fleet(port);
        Eventually.Is(() => fleet.Sees(1), $"the silo; {silo.Output}", _start);
        using var page = new HttpClient { BaseAddress = At(port, "fleet/v1/") };
        using HttpResponseMessage posted = page.PostAsync("silos/a/drain", null).GetAwaiter().GetResult();
        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        page.DefaultRequestHeaders.Host = "stranger.example";
        using HttpResponseMessage rebound = page.GetAsync("sources").GetAwaiter().GetResult();
        Assert.That(rebound.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static Uri At(int port, string path) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{path}"));

    private static FleetHttp Fleet(int port) => new(At(port, "fleet/v1/"));

    private static BackgroundProgram Start(
        string cluster, string fleet, string name, int port, params string[] more) => BackgroundProgram.Start(
        "dotnet",
        [
            "exec", _program, "--cluster", cluster, "--fleet", fleet, "--name", name, "--address", "127.0.0.1", "--listen",
            string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), .. more,
        ]);
}
