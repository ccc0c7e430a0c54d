using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>What cannot start fails in a worker as it does in this process, and leaves no process behind.</summary>
public class StartErrorTests
{
    private static IEnumerable<TestCaseData> Launches()
    {
        yield return Case("missing file", "filesrc name=culprit location=/does/not/exist ! wavparse ! appsink");
        yield return Case("no such element", "nosuchelement ! appsink");
        yield return Case("no such property", "audiotestsrc nosuch=1 ! appsink");
        yield return Case("syntax error", "audiotestsrc ! ! appsink");
        yield return Case("no sink", "audiotestsrc ! fakesink");
        yield return Case("refused connection", "tcpclientsrc name=culprit host=127.0.0.1 port=1 ! rawaudioparse ! appsink");
        yield return Case("no audio", $"filesrc location=\"{MediaFiles.VideoOnly.Path}\" ! decodebin name=culprit "
            + $"caps=audio/x-raw expose-all-streams=false ! appsink");
        yield return Case("demuxer that fails without a word",
            $"filesrc location=\"{MediaFiles.Wav.Path}\" ! silentdemux name=culprit ! appsink");
        yield return Case(
            "two sample rates",
            "audiotestsrc num-buffers=50 ! audio/x-raw,rate=48000 ! appsink name=a audiotestsrc num-buffers=50 ! "
            + "audio/x-raw,rate=44100 ! appsink name=b");
        yield return Case("ends at once",
            "countersrc ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! audiofault script=\"0:eos\" ! audioconvert ! appsink");
    }

    [TestCaseSource(nameof(Launches))]
    public async Task A_start_that_fails_has_the_same_kind_element_and_text(string launch)
    {
        AudioSourceException here = (await Delivery.Of(Isolated.Plan(launch) with { Isolation = null })).Error!;

        AudioSourceException there = (await Delivery.Of(Isolated.Plan(launch))).Error!;

        Assert.That(
            (there.Kind, there.Element, there.Message, there.GStreamerMessage, there.IsRetryable),
            Is.EqualTo((here.Kind, here.Element, here.Message, here.GStreamerMessage, here.IsRetryable)));
    }

    [Test]
    public void A_start_that_hangs_ends_at_its_deadline_and_its_process_with_it()
    {
        PipelinePlan plan = Isolated.Plan("countersrc ! audiofault hang-on-start=600000 ! audioconvert ! appsink") with
        {
            StartDeadline = TimeSpan.FromSeconds(5)
        };
        using var source = new GstSource(plan);
        var told = new SourceRecording(source);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
        Assert.That(told.Told<SourceWarning>(), Is.Empty, "nothing is left behind");
        LedgerAssert.Balances(source);
    }

    [Test]
    public void An_existing_pipeline_cannot_be_isolated()
    {
        PipelinePlan plan = Launch.Plan() with { Isolation = new() };

        AudioSourceException error = Assert.Throws<AudioSourceException>(() => GstSource.FromPipeline(1, plan))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("isolat"));
    }

    private static TestCaseData Case(string name, string launch) => new TestCaseData(launch).SetArgDisplayNames(name);
}
