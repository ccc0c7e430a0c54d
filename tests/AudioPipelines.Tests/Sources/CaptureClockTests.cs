using AudioPipelines.Frames;
using AudioPipelines.Sources;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Sources;

/// <summary>Capture times by this machine's clock, whatever is done to it.</summary>
public class CaptureClockTests
{
    private const int Rate = 1_000; // an index is a millisecond

    [Test]
    public void A_capture_time_is_wrong_by_a_step_of_the_clock_for_no_longer_than_until_the_next_look()
    {
        Gen<(int Passes, int Step, int Leap)> moments =
            from passes in Gen.Choose(1, 3_000)
            from what in Gen.Choose(0, 5)
            from step in Gen.Choose(-3_600_000, 3_600_000)
            from leap in Gen.Choose(-2_000, 2_000)
            select (passes, what == 0 ? step : 0, what == 1 ? leap : 0);
        Prop.ForAll(moments.ListOf().ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static void Follow(IList<(int Passes, int Step, int Leap)> moments)
    {
        var clock = new SteppedClock();
        TimeSpan told = TimeSpan.Zero;
        long leaps = 0; // of the pipelines' clock, of which nothing is told
        var reader = new CaptureClockReader(
            new SourceTimeline(), clock, () => (clock.Milliseconds + leaps) * 1_000_000, _ => null,
            changed => told += changed.Step)
        {
            Latency = TimeSpan.FromMilliseconds(5),
        };
        var pool = new FramePool(new AudioFormat { SampleRate = Rate, ChannelLabels = ["1"], SamplesPerFrame = 10 }, [1]);
        long lastStep = long.MinValue / 2;
        Check(); // the first frame: from here on it is known
        foreach ((int passes, int step, int leap) in moments)
        {
            clock.Set(TimeSpan.FromMilliseconds(step));
            leaps += leap;
            if (step != 0 || leap != 0) lastStep = clock.Milliseconds;
            for (int left = passes; left > 0; left -= 100)
            {
                clock.Pass(Math.Min(100, left));
                Check();
            }
        }

        void Check()
        {
            FrameBuffer buffer = pool.Rent();
            using AudioFrame frame = buffer.Lend();
            buffer.Begin(clock.Milliseconds + leaps, 10, 0);
            CaptureTime read = reader.Read(frame, numbering: null, heldUp: 0);
            if (clock.Milliseconds - lastStep < (long)CaptureClockReader.TimeBetweenLooks.TotalMilliseconds) return;
            double wrongBy = Math.Abs(read.UnixNanoseconds - ((clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100.0));
            if (wrongBy > read.UncertaintyNanoseconds)
                throw new InvalidOperationException($"wrong by {wrongBy} ns, claimed {read.UncertaintyNanoseconds}");
            if (Math.Abs((told - clock.Steps).TotalMilliseconds) > 10 * moments.Count)
                throw new InvalidOperationException($"told {told}, set by {clock.Steps}");
        }
    }

    /// <summary>A monotonic clock, and a wall clock that is set now and then.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        public long Milliseconds { get; private set; }

        public TimeSpan Steps { get; private set; }

        public override long TimestampFrequency => 1_000;

        public void Pass(int milliseconds) => Milliseconds += milliseconds;

        public void Set(TimeSpan by) => Steps += by;

        public override long GetTimestamp() => Milliseconds;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(50).AddMilliseconds(Milliseconds) + Steps;
    }
}
