using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Alignment;
using AudioPipelines.Model;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <summary>The generations of a source that are not fully emitted. Streams write into the newest; frames are cut from the
/// oldest. Numbers the epochs, and keeps the accounts of past generations. Its owner calls it under its lock.</summary>
internal sealed class GenerationQueue(AssemblerOptions options)
{
    /// <summary>How many generations may wait. A source that changes its format faster waits; one that cannot wait loses the
    /// oldest.</summary>
    private const int Maximum = 8;

    /// <summary>How many bytes may wait for late streams. A worker may claim any format and any latency.</summary>
    public const long MostBytes = 1L << 30;

    private readonly Queue<Generation> _waiting = new();
    private ChannelLedger[] _archive = [];
    private TimeSpan _latency = options.Latency;
    private LastFrame? _before;

    /// <summary>The generation that is written into; <see langword="null"/> before the first.</summary>
    public Generation? Newest { get; private set; }

    /// <summary>How many generations are not over.</summary>
    public int Count => _waiting.Count;

    /// <summary>The number the next epoch would have.</summary>
    public int NextEpoch { get; private set; } = options.FirstEpoch;

    /// <summary>The format of the frames that are cut now, or were cut last.</summary>
    public AudioFormat? Format => _waiting.TryPeek(out Generation? current) ? current.Format : Newest?.Format;

    /// <summary>How long frames wait for late streams, if <see cref="MostBytes"/> allows less than was asked for; <see
    /// langword="null"/>: as long as was asked for.</summary>
    public TimeSpan? ShortenedLatency
    {
        get
        {
            if (!_waiting.TryPeek(out Generation? current)) return null;
            long fitting = LatencyThatFits(current.Format);
            int rate = current.Format.SampleRate;
            return fitting < Samples(_latency, rate)
                ? TimeSpan.FromTicks(SampleTime.ToNanoseconds(fitting, rate) / TimeSpan.NanosecondsPerTick)
                : null;
        }
    }

    /// <summary>Whether another generation must wait until the oldest is over.</summary>
    public bool MustWait => options.SlowConsumer == SlowConsumerPolicy.Wait && _waiting.Count == Maximum;

    /// <summary>Whether every frame of all of them has been cut.</summary>
    public bool IsDrained => _waiting.Count == 0 || (_waiting.Count == 1 && _waiting.Peek().Aligner.IsDrained);

    public void SetLatency(TimeSpan latency)
    {
        _latency = latency;
        if (Newest is { } newest) newest.Aligner.Latency = Samples(latency, newest.Format.SampleRate);
    }

    /// <summary>Lets frames follow those of other pipelines, before the first is cut.</summary>
    /// <param name="last">How far those came.</param>
    /// <param name="firstEpoch">The number of the first epoch.</param>
    public void Follow(LastFrame? last, int firstEpoch)
    {
        int more = firstEpoch - options.FirstEpoch;
        NextEpoch += more;
        foreach (Generation generation in _waiting) generation.NumberEpochsBy(more);
        if (options.IsLive) _before = last;
        if (_waiting.TryPeek(out Generation? first)) BeginAfterLast(first);
    }

    /// <summary>Begins a generation with its own format or timeline, and an epoch. The generation before is emitted to its
    /// end.</summary>
    /// <param name="streams">The streams' formats, all known.</param>
    /// <param name="ended">Which streams have ended.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <exception cref="AudioSourceException">The streams' sample rates differ.</exception>
    [MemberNotNull(nameof(Newest))]
    public void Begin(StreamFormat?[] streams, bool[] ended, string reason)
    {
        if (_waiting.Count == Maximum) LeaveOldest();
        int rate = streams[0]!.SampleRate;
        if (Array.Find(streams, stream => stream!.SampleRate != rate) is { } other)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"The streams have different sample rates ({rate} and {other.SampleRate} Hz). Declare one with 'audio: {{ "
                + $"rate: … }}'.");
        }

        Aligner? before = Newest?.Aligner;
        before?.EndAll();
        int frameLength = options.FrameLength.ToSamples(rate);
        var format = new AudioFormat
        {
            SampleRate = rate,
            ChannelLabels = [.. streams.SelectMany(stream => stream!.Labels)],
            SampleType = options.SampleType,
            SamplesPerFrame = frameLength,
        };
        long latency = LatencyThatFits(format);
        Newest = new Generation(format, new AlignerOptions
        {
            SampleRate = rate,
            FrameLength = frameLength,
            SampleType = options.SampleType,
            ChannelsPerStream = [.. streams.Select(stream => stream!.Channels)],
            IsLive = options.IsLive,
            Latency = latency,
            Capacity = checked((int)(latency + (2L * frameLength) + Reserve(format))),
            Origin = Origin(rate),
            Start = options.Start is { } start ? Samples(start, rate) : null,
            HeldUp = HeldUp(rate),
            Tail = options.Tail,
            SlowConsumer = options.SlowConsumer,
        });
        if (before is not null) Newest.Aligner.TakeHeldFrom(before);
        BeginEpoch(long.MinValue, reason);
        _waiting.Enqueue(Newest);
        BeginAfterLast(Newest);
        for (int stream = 0; stream < ended.Length; stream++)
        {
            if (ended[stream]) Newest.Aligner.End(stream);
        }
    }

    /// <summary>Begins an epoch inside the newest generation, with the frame that holds an index.</summary>
    public void BeginEpoch(long index, string reason) => Newest!.BeginEpoch(index, NextEpoch++, reason);

    /// <summary>Leaves drained generations behind.</summary>
    /// <param name="hasLeft">Whether something was left behind.</param>
    /// <returns>The one that frames are cut from now.</returns>
    public Generation? Advance(out bool hasLeft)
    {
        hasLeft = false;
        while (_waiting.Count > 1 && _waiting.Peek().Aligner.IsDrained)
        {
            Archive(_waiting.Dequeue());
            hasLeft = true;
        }

        return _waiting.TryPeek(out Generation? current) ? current : null;
    }

    /// <summary>Drops all waiting audio.</summary>
    public void Abandon()
    {
        while (_waiting.Count > 0) LeaveOldest();
    }

    /// <summary>Adds the accounts of all generations, channel by channel.</summary>
    public void AddTo(ref ChannelLedger[] ledgers)
    {
        Merge(ref ledgers, _archive);
        foreach (Generation generation in _waiting) Merge(ref ledgers, LedgersOf(generation));
    }

    /// <summary>Adds accounts to others, channel by channel.</summary>
    public static void Merge(ref ChannelLedger[] sums, ChannelLedger[] ledgers)
    {
        if (sums.Length < ledgers.Length) Array.Resize(ref sums, ledgers.Length);
        for (int channel = 0; channel < ledgers.Length; channel++) sums[channel] += ledgers[channel];
    }

    /// <summary>How much audio may wait for its consumer beyond what alignment needs, in samples per channel: a second. For a
    /// stream that can wait, up to four seconds if memory allows: a file is then read in larger parts, and wakes the source's
    /// thread less often.</summary>
    private long Reserve(AudioFormat format)
    {
        const long most = 2 * 1024 * 1024;
        int rate = format.SampleRate;
        return options.SlowConsumer == SlowConsumerPolicy.Wait
            ? Math.Clamp(most / BytesPerInstant(format), rate, 4L * rate)
            : rate;
    }

    /// <summary>How far a lone live stream's audio lies behind its time so far, in samples of a rate.</summary>
    private long HeldUp(int rate)
    {
        (long heldUp, int before) = Newest is { } newest
            ? (newest.Aligner.HeldUp, newest.Format.SampleRate)
            : (options.Before?.HeldUp ?? 0, options.Before?.SampleRate ?? rate);
        return SampleTime.ToIndex(SampleTime.ToNanoseconds(heldUp, before), rate);
    }

    /// <summary>The latency, shortened if the waiting audio would take more than <see cref="MostBytes"/>.</summary>
    private long LatencyThatFits(AudioFormat format)
    {
        long rest = (MostBytes / BytesPerInstant(format)) - (2L * format.SamplesPerFrame) - Reserve(format);
        return Math.Min(Samples(_latency, format.SampleRate), Math.Max(0, rest));
    }

    private static int BytesPerInstant(AudioFormat format) => format.Channels * format.SampleType.BytesPerSample();

    private static long Samples(TimeSpan time, int rate) => SampleTime.ToIndex(time.Ticks * TimeSpan.NanosecondsPerTick, rate);

    private static ChannelLedger[] LedgersOf(Generation generation)
    {
        var ledgers = new ChannelLedger[generation.Format.Channels];
        generation.Aligner.AddTo(ledgers);
        return ledgers;
    }

    /// <summary>Lets the first generation begin where the pipelines before ended, or later.</summary>
    private void BeginAfterLast(Generation first)
    {
        if (_before is { } last && last.SampleRate == first.Format.SampleRate
            && (first.TimelineRevision ?? last.TimelineRevision) == last.TimelineRevision)
            first.Aligner.BeginFrom(last.End);
        _before = null;
    }

    private void LeaveOldest()
    {
        Generation oldest = _waiting.Dequeue();
        oldest.Aligner.Abandon();
        Archive(oldest);
    }

    private void Archive(Generation generation) => Merge(ref _archive, LedgersOf(generation));

    /// <summary>The index that a new generation's frames call 0: for live sources the timeline's own, for others the first sample
    /// of the first generation.</summary>
    private long? Origin(int rate)
    {
        if (options.IsLive) return 0;
        if (Newest is not { Aligner.HasBegun: true } previous) return null;
        return SampleTime.ToIndex(SampleTime.ToNanoseconds(previous.Aligner.Origin, previous.Format.SampleRate), rate);
    }
}
