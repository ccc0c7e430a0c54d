using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Times of capture by a PTP grandmaster (IEEE 1588-2008), which gst-ptp-helper follows in another network
/// namespace.</summary>
[NonParallelizable]
public class PtpTests
{
    private const string First = "PTP domain 0, grandmaster AA-BB-CC-FF-FE-00-00-01";
    private const string Second = "PTP domain 0, grandmaster AA-BB-CC-FF-FE-00-00-02";
    private const long PerSecond = 1_000_000_000;

    /// <summary>How many frames by the clock are looked at, at least.</summary>
    private const int Enough = 500;

    /// <summary>ptp4l serves this machine's time in UTC; the senders count it in samples.</summary>
    [Test]
    public void Frames_have_the_grandmasters_time_while_it_comes_goes_and_changes()
    {
        using var network = PtpNetwork.Create();
        BackgroundProgram master = network.StartMaster("aabbcc.fffe.000001");
        try
        {
            using var receiver = new PtpReceiver(
                network, () => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick);
            receiver.Await(frame => IsBy(frame, First, locked: true), "a lock");
            master.Dispose();
            receiver.Await(frame => IsBy(frame, First, locked: false), "the lock's loss");
            master = network.StartMaster("aabbcc.fffe.000002");
            receiver.Await(frame => IsBy(frame, Second, locked: true), "the second grandmaster");
            AwaitEnough(receiver);
            Check(receiver, [receiver.Epoch], aheadOfUtc: 0, _ => (0, 0));
        }
        finally
        {
            master.Dispose();
        }
    }

    /// <summary>The master's clock runs 100 ppm faster than this machine's and is set. It serves TAI. While it is silent, its
    /// clock goes on; how far it is off is known within what is said.</summary>
    [TestCase(1, 60, Explicit = true, Category = "Long", Reason = "takes three minutes")]
    [TestCase(-1, 20, Explicit = true, Category = "Long", Reason = "takes two minutes")]
    public void A_clock_that_is_lost_drifts_and_is_set_is_known_within_what_is_said(int seconds, int silence)
    {
        const double skew = 100;
        using var network = PtpNetwork.Create();
        using PtpMaster master = network.StartMaster(0xAABBCCFFFE000001, skew);
        using var receiver = new PtpReceiver(network, () => master.Time, skew);
        receiver.Await(frame => IsBy(frame, First, locked: true), "a lock");
        master.IsSilent = true;
        receiver.Await(frame => IsBy(frame, First, locked: false), "the lock's loss");
        int before = receiver.Lines("frame").Count();
        Eventually.Is(() => receiver.Lines("frame").Count() > before + (silence * 100), "the silence", TimeSpan.FromMinutes(3));
        master.IsSilent = false;
        receiver.Await(frame => IsBy(frame, First, locked: true), "the lock's return");
        var step = TimeSpan.FromSeconds(seconds);
        long set = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        master.Step(step);
        receiver.Step(seconds);
        before = receiver.Lines("frame").Count();
        receiver.Await(frame => IsBy(frame, First, locked: true) && frame.GetProperty("offset_ns").GetInt64() is var offset
            && Math.Abs(offset - step.TotalNanoseconds) < PerSecond / 2, "the lock after the step");
        before = receiver.Lines("frame").Count();
        Eventually.Is(() => receiver.Lines("frame").Count() > before + 500, "five seconds more");
        AwaitEnough(receiver);

        (long, long) OffsetOf(long captured)
        {
            // Looked at up to a second before or after, and told with the next message of the master.
            (long Least, long Most) Range(TimeSpan by)
            {
                long here = captured - (long)by.TotalNanoseconds;
                return (master.OffsetAt(here - PerSecond, by), master.OffsetAt(here + (2 * PerSecond), by));
            }

            (long Least, long Most) old = Range(TimeSpan.Zero), now = Range(step);
            if (captured < set) return old;
            return captured - (long)step.TotalNanoseconds > set + (2 * PerSecond)
                ? now
                : (Math.Min(old.Least, now.Least), Math.Max(old.Most, now.Most));
        }

        long stepped = receiver.Epoch + (seconds * SharedClockArray.Rate);
        Check(receiver, [receiver.Epoch, stepped], aheadOfUtc: 37, OffsetOf);
        string[] reasons = [.. receiver.Lines("epoch").Select(epoch => epoch.GetProperty("reason").GetString()!)];
        TestContext.Out.WriteLine(string.Join('\n', reasons));
    }

    /// <summary>Each frame by the clock that is complete was taken when its counters say, within what it says.</summary>
    /// <param name="receiver">What received the frames. Ended here.</param>
    /// <param name="epochs">The clock's time in samples when the counters were 0, as it was set.</param>
    /// <param name="aheadOfUtc">How many seconds the clock's time is ahead of UTC.</param>
    /// <param name="offsetOf">The least and the most, in nanoseconds, that the clock was ahead of this machine's at a time of
    /// capture.</param>
    private static void Check(
        PtpReceiver receiver, long[] epochs, long aheadOfUtc, Func<long, (long Least, long Most)> offsetOf)
    {
        IReadOnlyList<float[]> channels = receiver.Stop();
        int at = 0, byClock = 0;
        long largest = 0, offBy = 0;
        long? held = null;
        foreach (JsonElement frame in receiver.Lines("frame"))
        {
            int samples = frame.GetProperty("samples").GetInt32();
            if (frame.TryGetProperty("skipped", out JsonElement skipped)) at += skipped.GetInt32(); // silence in the file
            if (at + samples > channels[0].Length) break; // the run ended inside this frame
            if (IsComplete(frame))
            {
                byClock++;
                long uncertainty = frame.GetProperty("uncertainty_ns").GetInt64();
                int value = CounterSamples.FromFloat(CounterCoding.Single24, channels[0][at]);
                long index = frame.GetProperty("index").GetInt64(), captured = frame.GetProperty("captured_ns").GetInt64();
                long time = captured + (aheadOfUtc * PerSecond);
                (long taken, long error) = epochs.Select(epoch => Taken(value, epoch, time)).MinBy(each => each.Error);
                if (index > uint.MaxValue) Assert.That(index, Is.EqualTo(taken), frame.GetRawText());
                largest = Math.Max(largest, error);
                Assert.That(
                    error, Is.LessThanOrEqualTo(Math.Min(uncertainty, PerSecond / SharedClockArray.Rate)), frame.GetRawText());
                if (frame.TryGetProperty("offset_ns", out JsonElement offset))
                {
                    (long least, long most) = offsetOf(captured);
                    long off = Math.Max(least - offset.GetInt64(), offset.GetInt64() - most);
                    offBy = Math.Max(offBy, off);
                    Assert.That(off, Is.LessThanOrEqualTo(uncertainty), $"{frame.GetRawText()}: {least} to {most} ns ahead");
                }

                if (!frame.GetProperty("locked").GetBoolean()) held = Math.Max(held ?? 0, uncertainty);
            }

            at += samples;
        }

        TestContext.Out.WriteLine(
            $"{byClock} frames by PTP, {largest} ns from the senders' word at most; its clock {offBy} ns off at most; "
            + $"±{held} ns without a lock");
        Assert.That(byClock, Is.GreaterThanOrEqualTo(Enough));
        Assert.That(held, Is.Not.Null, "there were frames while the lock was lost");
        Assert.That(receiver.Lines("summary").Single().GetProperty("alignment").GetProperty("exact").GetBoolean());
    }

    /// <summary>How long the phases take is the grandmaster's to say; one more frame may be cut off by the end.</summary>
    private static void AwaitEnough(PtpReceiver receiver) => Eventually.Is(
        () => receiver.Lines("frame").Count(IsComplete) > Enough, "frames by the clock", TimeSpan.FromMinutes(2));

    private static bool IsComplete(JsonElement frame) =>
        frame.TryGetProperty("clock_name", out _) && frame.GetProperty("complete").GetBoolean();

    /// <summary>Which sample of the clock it was, and how far a time is from its. The counter repeats every five seconds: which
    /// of its samples it was, the time says.</summary>
    private static (long Index, long Error) Taken(int value, long epoch, long time)
    {
        long counter = CounterSamples.Decode(CounterCoding.Single24, value).Index, period = CounterCoding.Single24.Period;
        long about = SharedClockArray.ToSamples(time) - epoch;
        long index = epoch + counter + ((long)Math.Round((about - counter) / (double)period) * period);
        return (index, Math.Abs(time - (long)((Int128)index * PerSecond / SharedClockArray.Rate)));
    }

    private static bool IsBy(JsonElement frame, string name, bool locked) =>
        frame.TryGetProperty("clock_name", out JsonElement clock) && clock.GetString() == name
            && frame.GetProperty("locked").GetBoolean() == locked;
}
