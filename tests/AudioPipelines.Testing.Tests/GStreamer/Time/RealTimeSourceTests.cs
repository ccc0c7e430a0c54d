namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>A source that cannot follow virtual time is refused in words, and never hangs the test.</summary>
public class RealTimeSourceTests
{
    [Test]
    public void A_source_that_receives_from_a_network_is_refused()
    {
        using var time = new VirtualTime();
        using GstSource source = Start(
            time, "udpsrc name=receiver address=127.0.0.1 port=0 "
            + "caps=\"audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=1\" ! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(() => time.Advance(TimeSpan.FromSeconds(1)))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("'receiver' (udpsrc) receives from a network").And.Contain("is-live=true"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_source_that_never_waits_for_the_clock_is_told()
    {
        using var time = new VirtualTime { RestDeadline = TimeSpan.FromSeconds(2) };
        using GstSource source = Start(time, "audiotestsrc name=endless ! audio/x-raw,rate=48000,channels=1 ! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(() => time.Advance(TimeSpan.FromSeconds(1)))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
        Assert.That(error.Message, Does.Contain("'endless:src'").And.Contain("is-live=true"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_callback_that_does_not_return_is_told()
    {
        using var time = new VirtualTime { RestDeadline = TimeSpan.FromSeconds(1) };
        using var mayReturn = new ManualResetEventSlim();
        using GstSource source = Start(
            time, "audiotestsrc is-live=true ! audio/x-raw,rate=48000,channels=1 ! appsink", _ => mayReturn.Wait());

        AudioSourceException error = Assert.Throws<AudioSourceException>(() => time.Advance(TimeSpan.FromSeconds(1)))!;
        mayReturn.Set();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
        Assert.That(error.Message, Does.Contain("callback"));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_source_in_a_worker_process_is_refused()
    {
        using var time = new VirtualTime();
        using var source = new GstSource(
            new PipelinePlan
            {
                Name = "isolated",
                LaunchTexts = ["audiotestsrc is-live=true ! appsink"],
                Isolation = new IsolationPlan(),
            },
            new GstSourceOptions { TimeProvider = time });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("isolation"));
    }

    private static GstSource Start(VirtualTime time, string launch, AudioFrameCallback? callback = null)
    {
        var source = new GstSource(launch, new GstSourceOptions { TimeProvider = time });
        source.SetCallback(callback);
        source.Start();
        return source;
    }
}
