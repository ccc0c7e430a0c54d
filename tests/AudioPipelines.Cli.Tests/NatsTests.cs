using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary><c>serve --frames</c> publishes, and <c>nats://…</c> is a source wherever one may be named. The broker is a real
/// one.</summary>
[Parallelizable]
public class NatsTests
{
    private const string Noise =
        "audiotestsrc is-live=true wave=white-noise ! audio/x-raw,rate=48000,channels=2 ! appsink name=audio";

    private NatsServer _server = null!;

    [OneTimeSetUp]
    public void StartServer() => _server = NatsServer.Start();

    [OneTimeTearDown]
    public void StopServer() => _server.Dispose();

    [TestCase("")]
    [TestCase("?transport=core")]
    [TestCase("?encoding=flac&batch=20ms")]
    public void What_serve_publishes_is_heard_elsewhere_sample_by_sample(string how)
    {
        string takes = Tool.NewFile("takes"), heard = Tool.NewFile("heard.wav"), there = Tool.NewFile("there.wav");
        string description = Describe("hall", $"audio: {{sampleType: S16}}\nrecording: {{folder: {takes}}}\n");
        using var page = new ServedPage(description, "--frames", _server.Url + how);
        page.WaitFor("hall", "running");

        string transport = how.Contains("core", StringComparison.Ordinal) ? how : "";
        RunEvents run = Tool.RunJson(
            "run", $"{_server.Url}/hall{transport}", "--frames", "100", "--json", "frames", "--out", heard);
        page.End();
        RunEvents all = Tool.RunJson("run", takes, "--set", "speed=fast", "--json", "frames", "--out", there);

        long from = FirstIndex(run), first = FirstIndex(all);
        Assert.That(run.Frames, Is.EqualTo(100));
        AudioData expected = WavFile.Read(there).Audio, got = WavFile.Read(heard).Audio;
        Assert.That(got.Samples, Is.EqualTo(run.Samples));
        for (int channel = 0; channel < 2; channel++)
        {
            Assert.That(
                got.Channels[channel], Is.EqualTo(expected.Channels[channel].Skip((int)(from - first)).Take((int)run.Samples)));
        }
    }

    [Test]
    public void A_source_of_another_machine_is_on_the_page_and_is_waited_for()
    {
        using var here = new ServedPage($"{_server.Url}/late", "tone");
        here.WaitFor("late", "recovering");
        Assert.That(
            here.Source("late").GetProperty("lastError").GetProperty("message").GetString(),
            Does.Contain("Nobody publishes the source 'late'"));

        using var there = new ServedPage(Describe("late"), "--frames", _server.Url);
        here.WaitFor("late", "running");

        Assert.That(here.Of("listening")[0].GetProperty("sources")[0].GetString(), Is.EqualTo("late"));
        there.End();
        JsonElement delivered = here.End()[0].GetProperty("ledger")[0].GetProperty("delivered");
        Assert.That(delivered.GetInt64(), Is.Positive);
    }

    [Test]
    public void Every_verb_that_hears_takes_one()
    {
        string folder = Tool.NewFile("takes"), picture = Tool.NewFile("hall.svg");
        using var page = new ServedPage(Describe("verbs"), "--frames", _server.Url);
        page.WaitFor("verbs", "running");
        string hall = $"{_server.Url}/verbs";

        RunEvents recorded = Tool.RunJson("record", hall, "--out", folder, "--duration", "500ms");
        Assert.That(recorded.Samples, Is.EqualTo(24_000));
        Assert.That(Tool.RunJson("run", folder, "--set", "speed=fast").Samples, Is.GreaterThanOrEqualTo(24_000));
        JsonElement plotted = Tool.Json(
            Tool.Run("plot", hall, "--duration", "500ms", "--out", picture, "--json").Exited().OutputLines[^1]);
        Assert.That(File.Exists(picture), Is.True, plotted.ToString());
        JsonElement level = Tool.Json(Tool.Run("meter", hall, "--duration", "500ms", "--json").Exited().OutputLines[^1]);
        Assert.That(level.GetProperty("channels").GetArrayLength(), Is.EqualTo(2), level.ToString());
        Tool.Run("audit", hall, "--duration", "1s", "--json");
        page.End();
    }

    [Test]
    public void A_broker_that_is_not_there_fails_a_run_and_is_waited_for_by_serve()
    {
        string nobody = NatsServer.UrlOfNobody();
        Tool.Fails(1, $"{nobody} cannot be reached", "run", $"{nobody}/hall");
        Tool.Fails(1, "Start it, or check the address", "meter", $"{nobody}/hall");

        using var page = new ServedPage("tone", "--frames", nobody + "?ondemand=false");
        page.WaitFor("tone", "running");
        Eventually.Is(() => page.Output.Contains($"{nobody} cannot be reached", StringComparison.Ordinal), "the warning");
        page.End();
    }

    [Test]
    public void A_source_that_nobody_publishes_or_keeps_fails()
    {
        Tool.Fails(1, "Nobody publishes the source 'no such hall'", "run", $"{_server.Url}/no%20such%20hall");
        Tool.Fails(1, "keeps nothing of the source 'hole'", "run", $"{_server.Url}/hole?from=first");
    }

    [TestCase("nats://broker:4222", "names no source. Write nats://broker:4222/SOURCE")]
    [TestCase("nats://bob:s3cret-word@broker/hall?form=first", "Behind '?' there may be: from, transport, prefix")]
    [TestCase("nats://broker:port/hall", "'broker:port' in the address")]
    [TestCase("nats://broker/hall?from=soon", "Write now, first, a sample index, or a time")]
    [TestCase("nats://broker/hall?transport=core&from=first", "Core NATS keeps nothing")]
    [TestCase("nats://broker/hall?transport=post", "Write jetstream or core")]
    public void A_wrong_address_is_wrong_usage_and_shows_no_password(string address, string message)
    {
        Assert.That(Tool.Fails(2, message, "run", address).Error, Does.Not.Contain("s3cret-word"));
        Assert.That(Tool.Fails(2, message, "serve", address).Error, Does.Not.Contain("s3cret-word"));
    }

    [TestCase("broker:4222", "Write nats://HOST:4222")]
    [TestCase("nats://bob:s3cret-word@broker/hall", "Leave out '/hall'")]
    [TestCase("nats://broker?encoding=mp3", "Write source or s16 or f32 or flac")]
    [TestCase("nats://broker?batch=often", "a time such as 50ms")]
    public void A_wrong_broker_of_serve_is_wrong_usage(string address, string message)
    {
        string error = Tool.Fails(2, message, "serve", "tone", "--frames", address).Error;
        Assert.That(error, Does.Contain("'--frames'").And.Not.Contain("s3cret-word"));
    }

    [TestCase("explain", "runs elsewhere")]
    [TestCase("calibrate", "runs elsewhere")]
    [TestCase("soak", "runs elsewhere")]
    [TestCase("run --isolate", "'--isolate' has no effect on a source that runs elsewhere")]
    [TestCase("run --flight-recorder 5s", "Use it there, or --record here")]
    [TestCase("run --rate 5", "There is no option '--rate'")]
    [TestCase("run --set rate=5", "'rate' is no parameter")]
    public void What_only_the_other_machine_can_do_is_refused(string arguments, string message)
    {
        string[] words = arguments.Split(' ');
        Tool.Fails(2, message, [words[0], "nats://broker/hall", .. words[1..]]);
    }

    private static string Describe(string name, string more = "")
    {
        string path = Tool.NewFile($"{name}.yaml");
        File.WriteAllText(path, $"name: {name}\nlaunch: {Noise}\n{more}");
        return path;
    }

    private static long FirstIndex(RunEvents run) => run.Of("frame")[0].GetProperty("index").GetInt64();
}
