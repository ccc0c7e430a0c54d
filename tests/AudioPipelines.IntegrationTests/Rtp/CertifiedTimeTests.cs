using System.Globalization;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Times of capture by an NTP server that runs 100 ppm faster than this machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable] // waits for packets
public sealed class CertifiedTimeTests : IDisposable
{
    private const int Rate = 48_000;
    private const long UnixEpoch = 2_208_988_800L * 1_000_000_000;

    private readonly NtpArray _array = new(skewPpm: 100, frame: 48);
    private readonly long _first;

    public CertifiedTimeTests() => _first = _array.Epoch;

    public void Dispose() => _array.Dispose();

    /// <summary>The counter says which sample it is, and the server when the senders took it.</summary>
    [TestCase(5_000)]
    [TestCase(100_000, Explicit = true, Category = "Long", Reason = "takes two minutes")]
    public void A_time_of_capture_is_that_of_the_senders_within_what_it_says(int frames)
    {
        using var source = GstSource.FromDescription(_array.Description);
        var check = new CounterCheck(CounterCoding.Single24);
        long certified = 0, wrong = 0, early = 0, largest = 0, mostUncertain = 0, misplaced = 0;
        source.SetCallback(frame =>
        {
            check.Add(frame);
            if (frame.CaptureTime is not { Clock: CaptureClock.Ntp, IsLocked: true } captured || !frame.IsComplete) return;
            long now = _array.Server.Time - UnixEpoch;
            long index = frame.SampleIndex - _array.Epoch; // what the counters say, if each packet is where it belongs
            if ((check.Offsets[^1].Offset + _array.Epoch) % CounterCoding.Single24.Period != 0)
                Interlocked.Increment(ref misplaced);
            long taken = (long)((Int128)(_array.Epoch + index) * 1_000_000_000 / Rate) - UnixEpoch;
            long error = Math.Abs(captured.UnixNanoseconds - taken);
            largest = Math.Max(largest, error);
            mostUncertain = Math.Max(mostUncertain, captured.UncertaintyNanoseconds);
            if (error > Math.Min(captured.UncertaintyNanoseconds, 1_000_000_000 / Rate)) Interlocked.Increment(ref wrong);
            if (captured.UnixNanoseconds - captured.UncertaintyNanoseconds > now) Interlocked.Increment(ref early);
            Interlocked.Increment(ref certified);
        });

        source.Start();
        Eventually.Is(
            () => Volatile.Read(ref certified) >= frames, $"{frames} frames by a locked clock", TimeSpan.FromMinutes(4));
        source.Stop();

        TestContext.Out.WriteLine(
            $"{certified} frames, at most {largest} ns off, at most ±{mostUncertain} ns claimed; {source.Alignment}");
        LedgerAssert.Balances(source);
        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That((wrong, early, misplaced), Is.EqualTo((0, 0, 0)));
    }

    /// <summary>Server and senders are set. By the reference time that buffers carry, the index is the clock's time: forward it
    /// has a hole, which is flagged; back it begins anew.</summary>
    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(10, Explicit = true, Category = "Long", Reason = "takes half a minute")]
    public void After_a_step_of_the_clock_no_frame_has_a_wrong_time(int seconds)
    {
        using var source = GstSource.FromDescription(_array.Description);
        var epochs = new List<string>();
        source.Notified += (_, what) =>
        {
            if (what is EpochStarted begun) lock (epochs) epochs.Add(begun.Reason);
        };
        long locked = 0, lockedAfter = 0, wrong = 0, step = 0;
        source.SetCallback(frame =>
        {
            if (frame.CaptureTime is not { Clock: CaptureClock.Ntp } captured || !frame.IsComplete) return;
            long error = ErrorOf(captured, frame.Channel(0)[0], out bool isAfter);
            if (error > Math.Min(captured.UncertaintyNanoseconds, 1_000_000_000 / Rate)) Interlocked.Increment(ref wrong);
            if (captured.IsLocked && isAfter) Interlocked.Increment(ref lockedAfter);
            else if (captured.IsLocked) Interlocked.Increment(ref locked);
        });

        long ErrorOf(in CaptureTime captured, float sample, out bool isAfter)
        {
            int value = CounterSamples.FromFloat(CounterCoding.Single24, sample);
            long counter = CounterSamples.Decode(CounterCoding.Single24, value).Index, period = CounterCoding.Single24.Period;
            long time = captured.UnixNanoseconds + UnixEpoch, least = long.MaxValue;
            isAfter = false;
            foreach (long set in (long[])[0, Interlocked.Read(ref step)]) // before it was set, or after
            {
                long epoch = _first + set, about = (long)((Int128)time * Rate / 1_000_000_000) - epoch;
                long taken = epoch + counter + ((long)Math.Round((about - counter) / (double)period) * period);
                long error = Math.Abs(time - (long)((Int128)taken * 1_000_000_000 / Rate));
                if (error < least) (least, isAfter) = (error, set != 0);
            }

            return least;
        }

        source.Start();
        Eventually.Is(() => Volatile.Read(ref locked) > 500, "frames by a locked clock");
        Interlocked.Exchange(ref step, seconds * Rate);
        _array.Step(seconds);
        Eventually.Is(() => Volatile.Read(ref lockedAfter) > 500, "the lock after the step", TimeSpan.FromMinutes(2));
        source.Stop();

        lock (epochs) TestContext.Out.WriteLine($"{locked} frames before, {lockedAfter} after; {string.Join("; ", epochs)}");
        LedgerAssert.Balances(source);
        Assert.That(wrong, Is.Zero);
        Assert.That(epochs, Is.Not.Empty);
    }

    [Test]
    public void The_lock_is_lost_and_found_with_the_server()
    {
        using var source = GstSource.FromDescription(_array.Description);
        var changes = new List<CaptureClockChanged>();
        source.Notified += (_, what) =>
        {
            if (what is CaptureClockChanged change) lock (changes) changes.Add(change);
        };
        var check = new CounterCheck(CounterCoding.Single24);
        CaptureTime last = default, lost = default;
        long wrong = 0;
        source.SetCallback(frame =>
        {
            check.Add(frame);
            last = frame.CaptureTime;
            if (last.Clock != CaptureClock.Ntp || last.UncertaintyNanoseconds == long.MaxValue) return;
            long here = _array.Server.Time - UnixEpoch;
            if (last.UnixNanoseconds - last.UncertaintyNanoseconds > here) Interlocked.Increment(ref wrong);
        });
        bool Follows(bool locked) => last is { Clock: CaptureClock.Ntp } && last.IsLocked == locked;

        source.Start();
        Eventually.Is(() => Follows(locked: true), "a lock");
        long certain = last.UncertaintyNanoseconds;
        _array.Server.IsSilent = true;
        Eventually.Is(() => Follows(locked: false), "the lock's loss");
        lost = last;
        Eventually.Is(() => last.UncertaintyNanoseconds > lost.UncertaintyNanoseconds, "growing uncertainty");
        _array.Server.IsSilent = false;
        Eventually.Is(() => Follows(locked: true), "the lock's return");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(wrong, Is.Zero);
        Assert.That(lost.UncertaintyNanoseconds, Is.GreaterThan(certain));
        lock (changes)
        {
            TestContext.Out.WriteLine(string.Join('\n', changes.Select(change => string.Create(
                CultureInfo.InvariantCulture, $"{change.Reason} (±{change.Time.UncertaintyNanoseconds} ns)"))));
            Assert.That(changes.Any(
                change => change.Reason.StartsWith($"{_array.ClockName} has given no time for", StringComparison.Ordinal)));
            Assert.That(changes[^1].Reason, Is.EqualTo($"{_array.ClockName} is synchronised"));
        }
    }
}
