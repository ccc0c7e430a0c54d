using AudioPipelines.Auditing;

namespace AudioPipelines;

/// <summary>
/// Listens to the frames of a microphone array and tells what is wrong with which channel: dead or only noise, clipping, hum, a
/// constant part, level, polarity, the same as another, swapped, slipped.
/// </summary>
/// <remarks>
/// It compares what channels hear, so there should be some sound: ten seconds of speech are enough. It never guesses: what
/// cannot be told is in <see cref="ArrayAudit.Doubts"/>. Channels are compared in groups of <see cref="LargestGroup"/>.
/// A source does this by itself where its plan has a <see cref="PipelinePlan.Audit"/>. Not for several threads at once.
/// </remarks>
/// <example>
/// <code>
/// var auditor = new ArrayAuditor(new ArrayAudit.Plan { Size = 0.5 });
/// await foreach (AudioFrame frame in source.ReadFramesAsync()) auditor.Listen(frame);
/// foreach (ArrayAudit.Finding finding in auditor.Report().Findings) Console.WriteLine(finding);
/// </code>
/// </example>
public sealed partial class ArrayAuditor
{
    /// <summary>How many channels are compared with each other. Of more, each so many are a group.</summary>
    public const int LargestGroup = 16;

    private readonly ArrayAudit.Plan _plan;
    private readonly Reference? _reference;
    private readonly AuditEpisodes _episodes = new();
    private AudioFormat? _format;
    private AuditGrid? _grid;
    private ArrayAnalysis[] _groups = [];
    private AuditBlock? _block;
    private long _heard;

    /// <summary>Makes an auditor.</summary>
    /// <param name="plan">What is known of the array.</param>
    /// <param name="reference">What the array was like in good order; <see langword="null"/>: unknown. The plan's own
    /// <see cref="ArrayAudit.Plan.Reference"/> is for sources, which read it.</param>
    public ArrayAuditor(ArrayAudit.Plan? plan = null, Reference? reference = null)
    {
        _plan = plan ?? new();
        _reference = reference;
    }

    /// <summary>Listens to a frame. Most frames are only copied; one in some tens takes some milliseconds.</summary>
    /// <param name="frame">The next frame. Gaps are left out, and so is what cannot be compared across them.</param>
    /// <exception cref="ArgumentException">The frame has other channels or another rate than those before, or than the
    /// reference; or its rate is too low.</exception>
    public void Listen(AudioFrame frame)
    {
        if (_format is null) Begin(frame.Format);
        else if (frame.SampleRate != _format.SampleRate || frame.Channels != _format.Channels)
            throw new ArgumentException($"An auditor hears one array: {_format}. The frame is of another: {frame.Format}.");
        for (int from = 0; from < frame.SamplesPerChannel;)
        {
            from += _block!.Append(frame, from);
            if (!_block.IsFull) continue;
            _heard += _grid!.BlockLength / 2; // blocks overlap by half
            Examine(_block);
            _block.Keep(_grid.BlockLength / 2);
        }
    }

    /// <summary>What was found until now.</summary>
    public ArrayAudit Report()
    {
        Verdict[] latest = [.. _groups.Select(group => group.Judge())];
        return new ArrayAudit
        {
            Channels = _format?.ChannelLabels ?? [],
            Heard = _grid is null ? TimeSpan.Zero : TimeSpan.FromSeconds((double)_heard / _grid.SampleRate),
            Levels = [.. _groups.SelectMany(group => group.Levels())],
            Findings = WholeStreams.Merge(_episodes.All(latest), _format?.ChannelLabels ?? []),
            Doubts = [.. latest.SelectMany(verdict => verdict.Doubts).Distinct()],
        };
    }

    /// <summary>What the array was like in the last seconds, to compare another recording with.</summary>
    /// <exception cref="InvalidOperationException">It has not heard any frame.</exception>
    public Reference ToReference() => _format is null
        ? throw new InvalidOperationException("An auditor that has heard nothing is no reference. Let it hear a recording first.")
        : new Reference(_format.SampleRate, _format.Channels, [.. _groups.Select(group => group.ToReference())]);

    /// <summary>Prepares for audio.</summary>
    internal void Begin(AudioFormat format)
    {
        if (format.SampleRate < AuditGrid.LowestRate)
        {
            throw new ArgumentException(
                $"Audio of {format.SampleRate} Hz says too little to compare channels by: an audit needs {AuditGrid.LowestRate} "
                + $"Hz or more.");
        }

        if (_reference is { } reference
            && (reference.SampleRate != format.SampleRate || reference.Channels != format.Channels))
        {
            throw new ArgumentException(
                $"The reference has {Words(reference.Channels, reference.SampleRate)}, the audio "
                + $"{Words(format.Channels, format.SampleRate)}. A reference is a recording of the same array, with the same "
                + $"channels and rate.");
        }

        _format = format;
        _grid = new AuditGrid(format.SampleRate);
        _block = new AuditBlock(format.Channels, _grid.BlockLength);
        int groups = (format.Channels + LargestGroup - 1) / LargestGroup;
        _groups = new ArrayAnalysis[groups];
        for (int group = 0; group < groups; group++)
        {
            int first = group * LargestGroup;
            _groups[group] = new ArrayAnalysis(
                _grid, first, Math.Min(LargestGroup, format.Channels - first), format.ChannelLabels, _plan.Size,
                _reference?.Groups[group]);
        }
    }

    /// <summary>Examines a block.</summary>
    /// <returns>The findings that begin or end with it.</returns>
    internal IReadOnlyList<ArrayAudit.Finding> Examine(AuditBlock block)
    {
        List<Verdict> verdicts = [];
        foreach (ArrayAnalysis group in _groups)
        {
            if (group.Add(block) is { } verdict) verdicts.Add(verdict);
        }

        return verdicts.Count == 0 ? [] : WholeStreams.Merge(_episodes.Take(verdicts), _format!.ChannelLabels);
    }

    private static string Words(int channels, int rate) => $"{channels} channel{(channels == 1 ? "" : "s")} at {rate} Hz";

    /// <summary>What an array was like in good order, made by <see cref="ToReference"/>. The sound must come from the same place
    /// when it is compared.</summary>
    public sealed class Reference
    {
        internal Reference(int sampleRate, int channels, ReferenceGroup[] groups) =>
            (SampleRate, Channels, Groups) = (sampleRate, channels, groups);

        /// <summary>The sample rate in hertz.</summary>
        public int SampleRate { get; }

        /// <summary>How many channels there are.</summary>
        public int Channels { get; }

        internal ReferenceGroup[] Groups { get; }
    }
}
