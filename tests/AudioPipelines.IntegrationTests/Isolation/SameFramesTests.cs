namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>What an isolated source delivers is what it delivers in this process.</summary>
public class SameFramesTests
{
    private const string Counter = "countersrc num-samples=100000 ! audio/x-raw,format=S32LE,rate=48000,channels=2";
    private const string Fault = " ! audiofault name=culprit script=";

    private static IEnumerable<TestCaseData> Plans()
    {
        yield return Case("tone", "audiotestsrc num-buffers=200 ! audio/x-raw,rate=48000,channels=2 ! appsink name=audio");
        yield return Case("file", $"filesrc location=\"{MediaFiles.Flac.Path}\" ! decodebin ! audioconvert ! appsink name=audio");
        yield return Case(
            "lossy file", $"filesrc location=\"{MediaFiles.Aac.Path}\" ! decodebin ! audioconvert ! appsink name=audio");
        yield return Case("planar file",
            $"filesrc location=\"{MediaFiles.AacSixChannels.Path}\" ! decodebin ! audioconvert ! appsink name=audio");
        yield return Case("file of 16 bits",
            $"filesrc location=\"{MediaFiles.WavSixChannels.Path}\" ! wavparse ! audioconvert ! appsink name=audio");
        yield return Case("streams of unequal length",
            "audiotestsrc num-buffers=100 ! audio/x-raw,rate=48000,channels=1 ! appsink name=a",
            "audiotestsrc freq=880 num-buffers=130 ! audio/x-raw,rate=48000,channels=2 ! appsink name=b");
        yield return Case("buffers longer than the ring",
            "countersrc num-samples=900000 samples-per-buffer=300000 ! audio/x-raw,format=S32LE,channels=8 ! appsink name=audio");
        yield return Case("loss with GAP events",
            $"{Counter}{Fault}\"5000:drop=700,gap; 9000:drop=48,discont; 20000:drop=3000\" ! appsink name=audio");
        yield return Case("other formats",
            $"{Counter}{Fault}\"1000:channels=1; 2000:channels=2; 3000:rate=8000; 9000:rate=44100\" ! appsink name=audio");
        yield return Case("times that jump or are missing",
            $"{Counter}{Fault}\"4000:untimed=3; 12000:jump=3000000000,discont; 30000:repeat=2\" ! appsink name=audio");
        yield return Case("an element that warns", $"{Counter}{Fault}\"4000:warning\" ! appsink name=audio");
        yield return Case("error in mid-stream", $"{Counter}{Fault}\"9600:error=decode\" ! appsink name=audio");
        yield return Case("early end", $"{Counter}{Fault}\"9601:eos\" ! appsink name=audio");
        yield return Case("torn buffer", $"{Counter}{Fault}\"9600:ragged\" ! appsink name=audio");
    }

    [TestCaseSource(nameof(Plans))]
    public async Task An_isolated_source_delivers_and_tells_what_it_does_in_this_process(PipelinePlan plan)
    {
        Delivery here = await Delivery.Of(plan with { Isolation = null });

        Delivery there = await Delivery.Of(plan);

        Assert.That(here.Frames, Is.Not.Empty);
        Assert.That(there.Frames, Is.EqualTo(here.Frames));
        Assert.That(there.Events, Is.EqualTo(here.Events));
        Assert.That(there.Warnings, Is.EqualTo(here.Warnings));
        Assert.That(there.Ledger, Is.EqualTo(here.Ledger));
        Assert.That(Describe(there.Error), Is.EqualTo(Describe(here.Error)));
    }

    private static string Describe(AudioSourceException? error) =>
        error is null ? "" : $"{error.Kind} {error.Element} {error.Message} {error.GStreamerMessage} {error.IsRetryable}";

    private static TestCaseData Case(string name, params string[] launch) =>
        new TestCaseData(Isolated.Plan(launch) with
        {
            SampleType =
            name is "file" or "lossy file" or "planar file" or "file of 16 bits" or "tone" ? SampleType.F32 : SampleType.S32
        })
            .SetArgDisplayNames(name);
}
