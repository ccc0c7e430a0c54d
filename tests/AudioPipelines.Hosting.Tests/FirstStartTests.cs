namespace AudioPipelines.Hosting.Tests;

public class FirstStartTests
{
    [Test]
    public async Task A_source_whose_device_is_absent_when_the_host_starts_comes_up_when_it_appears()
    {
        await using var host = new TestHost();
        string device = Path.Combine(host.Folder, "device.wav");
        Add(host, Reader(device, "onError"));
        var frames = new CountdownEvent(3);
        host.With(audio => audio.AddHandler("door", (_, _) =>
        {
            if (!frames.IsSet) frames.Signal();
        }));

        await host.StartAsync();
        IAudioSource source = host.Source("door");
        Assert.That(source.State, Is.Not.EqualTo(AudioSourceState.Failed));
        Eventually.Is(() => source is GstSource { Restarts: >= 2 }, "two attempts in vain");
        File.Copy(MediaFiles.WavSixChannels.Path, device);

        Eventually.Is(() => frames.IsSet, "audio");
        await Eventually.Completes(source.Completion, "the end of the file");
        Assert.That(host.Log.WithId(108)[0].Text, Does.Contain("NotFound").And.Contain("attempt 1").And.Contain(device));
        Assert.That(host.Log.WithId(109), Is.Empty);
        LedgerAssert.Balances(source);
        await host.StopAsync();
    }

    [Test]
    public async Task A_source_that_is_still_being_retried_does_not_hold_the_hosts_stop()
    {
        await using var host = new TestHost();
        Add(host, Reader("/no/such/file", "onError"));
        await host.StartAsync();
        IAudioSource source = host.Source("door");
        Eventually.Is(() => source.State == AudioSourceState.Recovering, "the first failure");

        await host.StopAsync();

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(source);
    }

    [TestCase("never", "true")]
    [TestCase("onError", "false")]
    public async Task Without_a_restart_policy_or_when_it_shall_not_a_first_start_is_not_tried_again(string mode, string retry)
    {
        await using var host = new TestHost();
        Add(host, Reader("/no/such/file", mode));
        host.WithSettings(("RetryFirstStart", retry));

        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StartAsync))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
        LedgerAssert.Balances(host.Source("door"));
    }

    [Test]
    public async Task The_graph_of_a_failed_source_is_kept_where_the_host_says()
    {
        await using var host = new TestHost();
        Add(host, "launch: audiotestsrc num-buffers=50 ! identity error-after=20 ! audioconvert ! appsink");
        host.WithSettings(("GraphFolder", "graphs"));
        await host.StartAsync();

        Eventually.Is(() => host.Log.WithId(116).Length == 1, "the graph");

        string graph = Directory.GetFiles(Path.Combine(host.Folder, "graphs")).Single();
        Assert.That(host.Log.WithId(116)[0].Text, Does.Contain(graph));
        LedgerAssert.Balances(host.Source("door"));
        await host.StopAsync();
    }

    [Test]
    public async Task What_came_before_a_failure_is_written_where_the_description_says()
    {
        await using var host = new TestHost();
        string folder = Path.Combine(host.Folder, "dumps");
        Add(
            host, "launch: audiotestsrc num-buffers=50 ! identity error-after=20 ! audioconvert ! appsink\n"
            + $"flightRecorder: {{on: failure, folder: \"{folder}\"}}");
        await host.StartAsync();

        Eventually.Is(() => host.Log.WithId(107).Length == 1, "the dump");

        string dump = Directory.GetDirectories(folder).Single();
        Assert.That(host.Log.WithId(107)[0].Text, Does.Contain(dump));
        Assert.That(HeardFrame.Read(dump), Is.Not.Empty);
        LedgerAssert.Balances(host.Source("door"));
        await host.StopAsync();
    }

    private static string Reader(string file, string mode) => $$"""
        launch: filesrc location="{{file}}" ! wavparse ! audioconvert ! appsink name=audio
        restart: {mode: {{mode}}, delay: 20ms, maximumDelay: 40ms, maximumAttempts: 100000, budget: 100000}
        """;

    private static void Add(TestHost host, string description)
    {
        host.Write("door.yaml", description);
        host.With(audio => audio.AddSource("door", "door.yaml"));
    }
}
