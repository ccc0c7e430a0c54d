using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

/// <summary>The sample service tells exporters, probes and systemd how it is.</summary>
[Parallelizable] // waits for programs
public partial class MonitoredServiceTests
{
    private const long Samples = 2 * 20 * 480;

    private const string Finite = """
        launch: audiotestsrc num-buffers=20 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! appsink name=audio
        """;

    private const string Silent = """
        launch: >
          udpsrc address=127.0.0.1 port=0 caps="audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=1"
          ! appsink name=audio
        live: true
        stallDeadline: 1h
        """;

    [Test]
    public async Task A_scrape_has_the_numbers_of_the_ledger_and_the_probe_the_health()
    {
        using BackgroundProgram service = Start(Finite);
        Uri address = AddressOf(service);
        Eventually.Is(() => service.Output.Contains("Ended: ", StringComparison.Ordinal), "the source's end");

        using var client = new HttpClient();
        string scraped = await client.GetStringAsync(new Uri(address, "metrics"));
        string[] delivered = [.. scraped.Split('\n').Where(line =>
            line.StartsWith("audiopipelines_samples_elapsed", StringComparison.Ordinal)
            && line.Contains("audiopipelines_outcome=\"delivered\"", StringComparison.Ordinal))];
        Assert.That(delivered, Has.Length.EqualTo(1), scraped);
        Assert.That(delivered[0].Split(' '), Does.Contain(Samples.ToString(CultureInfo.InvariantCulture)));
        Assert.That(delivered[0], Does.Contain("audiopipelines_source_name=\"frontDoor\""));
        Assert.That(await client.GetStringAsync(new Uri(address, "healthz")), Is.EqualTo("Healthy"));
        service.Signal("TERM");
        Assert.That(service.WaitForExit(), Is.Zero, service.Output);
    }

    [Test]
    public void A_collector_gets_the_numbers_of_the_ledger_and_the_spans()
    {
        using var collector = new OtlpEndpoint();
        using BackgroundProgram service = Start(Finite, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "300"),
            ("OTEL_BSP_SCHEDULE_DELAY", "300"));
        byte[] delivered = [0x31, .. BitConverter.GetBytes(Samples)]; // as_int of a data point, sfixed64

        Eventually.Is(
            () => collector.Got("/v1/metrics", "audiopipelines.samples.elapsed"u8.ToArray(), "frontDoor"u8.ToArray(), delivered),
            "the metrics");
        Eventually.Is(
            () => collector.Got("/v1/traces", "audiopipelines.source.start"u8.ToArray(), "frontDoor"u8.ToArray()), "the span");
        service.Signal("TERM");
        Assert.That(service.WaitForExit(), Is.Zero, service.Output);
    }

    [Test]
    public void Systemd_is_told_of_start_and_end_and_its_watchdog_is_fed_while_frames_go_on()
    {
        using var systemd = new NotifySocket();
        using BackgroundProgram service = Start(null, systemd, systemd.Environment);
        Eventually.Is(() => systemd.Received.Count(what => what == "WATCHDOG=1") >= 4, "four meals");
        service.Signal("TERM");

        Assert.That(service.WaitForExit(), Is.Zero, service.Output);
        Assert.That(systemd.Received.Count(what => what == "READY=1"), Is.EqualTo(1));
        Eventually.Is(() => systemd.Received[^1] == "STOPPING=1", "the end");
    }

    [Test]
    public void The_watchdog_of_a_source_that_makes_no_frames_is_not_fed()
    {
        using var systemd = new NotifySocket();
        using BackgroundProgram service = Start(Silent, systemd, systemd.Environment);
        Eventually.Is(() => Hungry().Count(service.Output) >= 4, "four looks in vain");

        Assert.That(systemd.Received.Count(what => what == "WATCHDOG=1"), Is.LessThanOrEqualTo(1), "the first look");
        Assert.That(service.Output, Does.Contain("no frames of frontDoor"));
    }

    private static BackgroundProgram Start(string? description, params (string Name, string Value)[] environment) =>
        Start(description, null, environment);

    private static BackgroundProgram Start(
        string? description, NotifySocket? systemd, params (string Name, string Value)[] environment)
    {
        Dictionary<string, string?> variables = environment.ToDictionary(v => v.Name, v => (string?)v.Value);
        variables["URLS"] = "http://127.0.0.1:0";
        if (description is not null)
        {
            string folder = TestFolder.Create("monitored");
            File.WriteAllText(Path.Combine(folder, "frontDoor.yaml"), description);
            variables["AudioPipelines__Folder"] = folder;
        }

        string program = Repository.Program("Samples.MonitoredService");
        return systemd is null
            ? BackgroundProgram.Start("dotnet", [program], variables)
            : BackgroundProgram.Start(systemd.Program, ["-c", NotifySocket.StartsService, program], variables);
    }

    private static Uri AddressOf(BackgroundProgram service)
    {
        Eventually.Is(() => Address().IsMatch(service.Output), "its address");
        return new Uri(Address().Match(service.Output).Groups[1].Value);
    }

    [GeneratedRegex(@"listening on: (http://\S+)")]
    private static partial Regex Address();

    [GeneratedRegex("The watchdog is not fed")]
    private static partial Regex Hungry();
}
