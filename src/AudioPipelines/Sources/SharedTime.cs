using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>The time of samples by a clock that the senders share, as far as it is known between two looks.</summary>
/// <param name="Reference">The clock.</param>
/// <param name="State">What is known of it; <see langword="null"/>: this process does not follow it.</param>
/// <param name="SampleRate">Sample instants per second.</param>
/// <param name="Added">The clock's time in samples, minus the index.</param>
/// <param name="AheadOfUtc">How many seconds the clock's time is ahead of UTC since 1970.</param>
/// <param name="Difference">How far it is off from what this machine has for the same sample, in nanoseconds, beyond what the way
/// here may take.</param>
internal sealed record SharedTime(
    ReferenceClock Reference, ClockState? State, int SampleRate, long Added, long AheadOfUtc, long Difference)
{
    /// <summary>What a busy machine and its network may add to the latency, in nanoseconds.</summary>
    private const long Slack = 250_000_000;

    private uint? _phase;

    /// <summary>What this machine knows of a sample.</summary>
    /// <param name="Time">When it was captured, by this machine's clock; <see langword="null"/>: not known.</param>
    /// <param name="Latency">How much later it may have come, in nanoseconds.</param>
    /// <param name="Error">How far this machine's clock may be off, as the kernel says; <see langword="null"/>: nobody
    /// knows.</param>
    internal readonly record struct Here(long? Time, long Latency, long? Error);

    /// <summary>How far the senders' time and this machine's disagree, in nanoseconds; 0 where they agree.</summary>
    public long Doubt => State is { IsKnown: true } ? Difference : 0;

    /// <summary>Where the indices are the clock's time.</summary>
    public static SharedTime OfIndices(ReferenceClock reference, ClockState? state, long index, int rate, in Here here)
    {
        long ahead = state is { IsKnown: true } known ? known.AheadOfUtc : reference.AheadOfUtc;
        return new SharedTime(reference, state, rate, 0, ahead, Beyond(index, ahead, rate, state, here));
    }

    /// <summary>Where RTP timestamps count the clock modulo 2³², and the time of day says which of a day's they are.</summary>
    public static SharedTime OfTimestamps(
        MediaClock media, uint timestamp, ClockState? state, long index, int rate, in Here here)
    {
        long there = (here.Time ?? 0) + (state?.Offset ?? 0);
        // Nobody follows the clock: what is nearer to this machine's time, TAI or UTC, which some masters serve.
        long[] candidates = state is { IsKnown: true } known ? [known.AheadOfUtc]
            : media.Reference.Clock == CaptureClock.Ptp ? [media.Reference.AheadOfUtc, 0]
            : [media.Reference.AheadOfUtc];
        (long samples, long ahead) = candidates
            .Select(seconds => (Samples: media.ToSamples(
                timestamp, (long)((Int128)(there + (seconds * SampleTime.NanosecondsPerSecond)) * rate
                    / SampleTime.NanosecondsPerSecond)), Ahead: seconds))
            .MinBy(each => Math.Abs(ToUnix(each.Samples, each.Ahead, rate) - there));
        return new SharedTime(
            media.Reference, state, rate, samples - index, ahead, Beyond(samples, ahead, rate, state, here))
        {
            _phase = unchecked((uint)index - timestamp),
            Known = here,
        };
    }

    private Here Known { get; init; }

    /// <summary>Whether it was found for samples whose timestamps go on like this one's.</summary>
    public bool IsAt(long index, uint timestamp) => _phase == unchecked((uint)index - timestamp);

    /// <summary>The time of a sample.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="isExact">Whether its place is exact.</param>
    public CaptureTime At(long index, bool isExact)
    {
        long unix = ToUnix(index + Added, AheadOfUtc, SampleRate);
        // Half a sample is rounding; a time between two samples is believed to the next one.
        long rounding = (long)Math.Ceiling((isExact ? 0.5 : 1.5) * SampleTime.NanosecondsPerSecond / SampleRate);
        if (State is not { IsKnown: true } clock)
            return new CaptureTime(unix, Reference.Clock, IsLocked: false, Unfollowed(rounding));
        return new CaptureTime(unix, Reference.Clock, clock.IsLocked && Doubt == 0, clock.Uncertainty + rounding + Doubt)
        {
            ClockName = clock.Name,
            OffsetNanoseconds = clock.Offset,
        };
    }

    /// <summary>The uncertainty by a clock that nobody here follows: the true time is within what this machine knows of its own,
    /// where the kernel knows that.</summary>
    private long Unfollowed(long rounding) =>
        Known is { Time: not null, Error: { } error } ? Difference + Known.Latency + Slack + error + rounding : long.MaxValue;

    private static long ToUnix(long samples, long ahead, int rate) =>
        SampleTime.ToNanoseconds(samples, rate) - (ahead * SampleTime.NanosecondsPerSecond);

    private static long Beyond(long samples, long ahead, int rate, in ClockState? state, in Here here)
    {
        if (here.Time is not { } local) return 0;
        long difference = Math.Abs(ToUnix(samples, ahead, rate) - (local + (state?.Offset ?? 0)));
        return Math.Max(0, difference - here.Latency - Slack);
    }
}
