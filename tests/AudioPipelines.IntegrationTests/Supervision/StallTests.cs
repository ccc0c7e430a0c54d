using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

/// <summary>A source that gets no further fails as stalled, whatever keeps it, unless that is its consumer.</summary>
[Parallelizable] // waits for deadlines
public class StallTests(DeliveryMode mode) : InBothModes(mode)
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMilliseconds(800);

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public async Task A_live_source_that_never_delivers_anything_has_stalled_at_its_source()
    {
        AudioSourceException error = await Stall(
            Launch.Silent.Replace("udpsrc", "udpsrc name=receiver", StringComparison.Ordinal));

        Assert.That(error.Element, Is.EqualTo("receiver"));
    }

    [TestCase("")]
    [TestCase("is-live=true")]
    public async Task An_element_that_comes_to_a_standstill_is_named(string live)
    {
        AudioSourceException error = await Stall(
            $"countersrc {live} ! audiofault name=culprit script=\"4800:stall\" ! audioconvert ! queue ! audioresample ! "
            + $"appsink");

        Assert.That(error.Element, Is.EqualTo("culprit"));
        Assert.That(error.Message, Does.Contain("no new audio came").And.Contain("culprit"));
    }

    [TestCase("")]
    [TestCase("is-live=true")]
    public async Task Endless_buffers_without_a_sample_are_no_progress(string live) =>
        await Stall($"countersrc {live} ! audiofault script=\"4800:empty=2000000000\" ! audioconvert ! appsink");

    [Test]
    public async Task One_buffer_over_and_over_is_no_progress_of_a_live_source() =>
        await Stall("countersrc is-live=true ! audiofault script=\"4800:repeat=2000000000\" ! audioconvert ! appsink");

    /// <summary>There is always another frame ready, so the source never comes to wait.</summary>
    [Test]
    public async Task One_buffer_over_and_over_is_no_progress_however_slowly_its_frames_are_taken()
    {
        using GstSource source = Source(Plan(
            "countersrc is-live=true ! audiofault script=\"4800:repeat=2000000000\" ! audioconvert ! appsink"));
        source.SetCallback(_ => Thread.Sleep(2)); // a consumer that is slower than the flood
        source.Start();

        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.Completion, "the stall"));

        Assert.That(error!.Kind, Is.EqualTo(AudioSourceErrorKind.Stalled), error.ToString());
        LedgerAssert.Balances(source);
    }

    /// <summary>There are sound files whose buffers all say one time (FLAC of variable blocks, read by 1.22): it proves
    /// nothing.</summary>
    [Test]
    public void One_buffer_over_and_over_in_a_file_is_audio_however_slowly_it_comes_and_holds_no_stop_up()
    {
        using GstSource source = Source(Plan(
            "countersrc ! audiofault script=\"4800:repeat=2000000000\" ! identity sleep-time=10000 ! audioconvert ! appsink"));
        using var elapsed = new ManualResetEventSlim();
        using var timer = new Timer(_ => elapsed.Set(), null, 3 * _deadline, Timeout.InfiniteTimeSpan);
        int frames = 0;
        source.SetCallback(_ => Interlocked.Increment(ref frames));
        source.Start();
        Eventually.Set(elapsed, "three deadlines");
        Eventually.Is(() => Volatile.Read(ref frames) > 100, "more frames than came before");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task What_came_before_a_stall_is_delivered()
    {
        using GstSource source = Source(Plan("countersrc ! audiofault script=\"4900:stall\" ! audioconvert ! appsink"));
        var recording = new SourceRecording(source);

        await recording.ToFailure();

        Assert.That(recording.Samples, Is.EqualTo(4900), "the last frame is short");
    }

    [Test]
    public void A_source_that_has_stalled_is_started_again_by_its_policy()
    {
        using GstSource source = Source(Plan(
            "countersrc is-live=true ! audiofault script=\"24000:stall\" ! audioconvert ! appsink") with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(10) },
        });
        var recording = new SourceRecording(source);
        source.Start();

        Eventually.Is(() => source.Restarts >= 2 && source.State == AudioSourceState.Running, "the second restart");
        source.Stop();

        Assert.That(
            recording.Told<SourceFailed>().Select(failed => failed.Error.Kind), Is.All.EqualTo(AudioSourceErrorKind.Stalled));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_server_that_stops_sending_in_the_middle_of_a_file_has_stalled()
    {
        byte[] file = await File.ReadAllBytesAsync(MediaFiles.WavSixChannels.Path);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            NetworkStream stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[4096]);
            string head = string.Create(CultureInfo.InvariantCulture,
                $"HTTP/1.1 200 OK\r\nContent-Length: {file.Length}\r\nContent-Type: audio/x-wav\r\n\r\n");
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(file.AsMemory(0, file.Length / 2));
            _ = await stream.ReadAsync(new byte[1]); // until the source has given up
        });

        AudioSourceException error = await Stall(
            $"souphttpsrc name=http location=http://{listener.LocalEndpoint}/a.wav ! wavparse ! audioconvert ! appsink");

        Assert.That(error.Element, Is.EqualTo("http"));
        await Eventually.Completes(serving, "the connection's end");
    }

    [Test]
    public void A_consumer_that_is_blocked_is_no_stall([Values(Launch.Endless, Launch.Live)] string launch)
    {
        using GstSource source = Source(Plan(launch));
        using var release = new ManualResetEventSlim();
        using var elapsed = new ManualResetEventSlim();
        using var timer = new Timer(_ => elapsed.Set(), null, 3 * _deadline, Timeout.InfiniteTimeSpan);
        int frames = 0;
        source.SetCallback(_ =>
        {
            if (Interlocked.Increment(ref frames) == 3) release.Wait();
        });
        source.Start();
        Eventually.Set(elapsed, "three deadlines in which nobody takes a frame");
        release.Set();

        Eventually.Is(() => Volatile.Read(ref frames) > 100, "frames afterwards");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_slow_reader_is_no_stall()
    {
        await using GstSource source = Source(Plan(Launch.Finite(100)), new GstSourceOptions { ReaderCapacity = 1 });
        using var elapsed = new SemaphoreSlim(0);
        await using var timer = new Timer(_ => elapsed.Release(), null, 3 * _deadline, Timeout.InfiniteTimeSpan);
        int frames = 0;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            if (++frames == 50) await Eventually.Completes(elapsed.WaitAsync(), "three deadlines");
        }

        Assert.That(frames, Is.EqualTo(100));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_source_may_be_silent_for_ever_where_its_plan_says_so()
    {
        using GstSource source = Source(Plan(Launch.Silent) with { StallDeadline = Timeout.InfiniteTimeSpan });
        using var elapsed = new ManualResetEventSlim();
        using var timer = new Timer(_ => elapsed.Set(), null, 3 * _deadline, Timeout.InfiniteTimeSpan);
        source.Start();
        Eventually.Set(elapsed, "some silence");

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan Plan(string launch) => Launch.Plan(launch) with { StallDeadline = _deadline };

    private async Task<AudioSourceException> Stall(string launch)
    {
        using GstSource source = Source(Plan(launch));
        AudioSourceException error = await new SourceRecording(source).ToFailure();
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Stalled), error.ToString());
        Assert.That(error.IsRetryable, Is.True);
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        return error;
    }
}
