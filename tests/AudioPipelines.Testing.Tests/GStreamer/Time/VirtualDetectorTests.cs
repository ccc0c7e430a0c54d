namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>How a user tests detection code of their own: a live source, an hour, and each click at its sample.</summary>
public class VirtualDetectorTests
{
    private const int Rate = 48_000;
    private const int Buffer = 4_800;

    [Test]
    public void A_detector_finds_each_click_of_an_hour_at_its_sample()
    {
        using var time = new VirtualTime();
        using var source = new GstSource(
            "audiotestsrc is-live=true wave=ticks tick-interval=60000000000 samplesperbuffer=4800 "
            + "! audio/x-raw,rate=48000,channels=1 ! appsink",
            new GstSourceOptions { TimeProvider = time });
        var detector = new ClickDetector();
        source.SetCallback(detector.Take);
        source.Start();
        time.Advance(TimeSpan.FromHours(1));
        source.Stop();

        // audiotestsrc counts from the end of the buffer that it makes, so that each click comes a buffer early
        Assert.That(detector.Clicks, Is.EqualTo(Enumerable.Range(1, 60).Select(minute => (minute * 60L * Rate) - Buffer)));
        LedgerAssert.Balances(source);
    }

    /// <summary>Detects that sound follows a second of silence.</summary>
    private sealed class ClickDetector
    {
        private long _quietSince;

        public List<long> Clicks { get; } = [];

        public void Take(AudioFrame frame)
        {
            ReadOnlySpan<float> samples = frame.Channel(0);
            for (int sample = 0; sample < samples.Length; sample++)
            {
                if (samples[sample] == 0) continue;
                long index = frame.SampleIndex + sample;
                if (index - _quietSince >= Rate || Clicks.Count == 0) Clicks.Add(index - 1); // a sine begins with a zero
                _quietSince = index;
            }
        }
    }
}
