namespace AudioPipelines.Auditing;

/// <summary>Examines a group of channels, block by block. After so many blocks there is a verdict on the last two windows of
/// them: long enough to be sure, short enough to notice a change.</summary>
internal sealed class ArrayAnalysis
{
    /// <summary>How many blocks a window has.</summary>
    public const int WindowBlocks = 32;

    private const int FewestBlocks = 8;
    private const double LeastSlip = 0.25e-3; // seconds

    private readonly AuditGrid _grid;
    private readonly int _first;
    private readonly IReadOnlyList<string> _labels;
    private readonly double? _size;
    private readonly ReferenceGroup? _reference;
    private readonly BlockSpectra _spectra;
    private readonly PairCorrelator _correlator;
    private readonly StepWatch _steps;
    private readonly AuditWindow _sum;
    private AuditWindow _window;
    private AuditWindow _before;

    /// <param name="grid">How audio is cut.</param>
    /// <param name="first">The group's first channel.</param>
    /// <param name="count">How many channels it has.</param>
    /// <param name="labels">The labels of all channels.</param>
    /// <param name="size">The array's size in metres, if it is known.</param>
    /// <param name="reference">What the group was like in good order, if that is known.</param>
    public ArrayAnalysis(
        AuditGrid grid, int first, int count, IReadOnlyList<string> labels, double? size, ReferenceGroup? reference)
    {
        (_grid, _first, _labels, _size, _reference) = (grid, first, labels, size, reference);
        _spectra = new BlockSpectra(grid, count);
        _correlator = new PairCorrelator(grid);
        _steps = new StepWatch(count, (int)(LeastSlip * grid.SampleRate));
        _window = new AuditWindow(grid, count);
        _before = new AuditWindow(grid, count);
        _sum = new AuditWindow(grid, count);
    }

    /// <summary>Examines a block.</summary>
    /// <returns>The verdict, where a window is full.</returns>
    public Verdict? Add(AuditBlock block)
    {
        _spectra.Transform(block, _first, _window.Channels);
        _window.Add(block, _first, _spectra);
        if (_window.Blocks < WindowBlocks) return null;
        if (_before.Blocks > 0) _steps.Look(new LagChanges(_before.Pairs, _window.Pairs, _correlator));
        Verdict verdict = Judge();
        (_before, _window) = (_window, _before);
        _window.Clear();
        return verdict;
    }

    /// <summary>What is found in the last blocks.</summary>
    public Verdict Judge()
    {
        AuditWindow sum = Sum();
        var verdict = new Verdict(_first, _labels);
        if (sum.Blocks < FewestBlocks)
        {
            verdict.Doubt($"only {sum.Blocks} blocks without gaps were heard, and {FewestBlocks} are needed: listen for longer",
                Enum.GetValues<ArrayAudit.Fault>());
            return verdict;
        }

        if (sum.Measures.All(measure => measure.Level < SampleJudge.Silence))
        {
            verdict.Doubt("all channels are silent: make a sound, or look at the connection of all",
                Enum.GetValues<ArrayAudit.Fault>());
            return verdict;
        }

        AuditWindow now = _window.Blocks >= FewestBlocks ? _window : sum;
        SampleJudge.Judge(now.Measures, sum.Measures, verdict);
        HumJudge.Judge(sum, _grid, verdict);
        PairPeak[,] peaks = _correlator.FindAll(sum.Pairs);
        var pairs = new PairJudge(peaks, verdict);
        pairs.Judge();
        LevelJudge.Judge(sum, _grid, _reference?.Levels, verdict);
        JudgeDelays(sum, peaks, pairs.Hear, verdict);
        return verdict;
    }

    /// <summary>What the group is like now, for later comparisons.</summary>
    public ReferenceGroup ToReference()
    {
        AuditWindow sum = Sum();
        var pairs = new PairSpectra(sum.Channels, _grid.Bins);
        pairs.Add(sum.Pairs);
        return new ReferenceGroup(pairs, LevelJudge.Of(sum, _grid, [.. sum.Measures.Select(_ => true)]));
    }

    /// <summary>The level of a channel in the last blocks.</summary>
    public IEnumerable<double> Levels() => Sum().Measures.Select(measure => 20 * Math.Log10(measure.Level));

    private AuditWindow Sum()
    {
        _sum.Clear();
        _sum.Add(_before);
        _sum.Add(_window);
        return _sum;
    }

    private void JudgeDelays(AuditWindow sum, PairPeak[,] peaks, bool[] hear, Verdict verdict)
    {
        if (sum.Channels == 1)
        {
            verdict.Doubt("a single channel has no neighbours to be compared with", ArrayAudit.Fault.OnlyNoise,
                ArrayAudit.Fault.Level, ArrayAudit.Fault.Inverted, ArrayAudit.Fault.Duplicate, ArrayAudit.Fault.Swapped,
                ArrayAudit.Fault.Slipped);
            return;
        }

        if (_reference is { } reference)
        {
            new ReferenceJudge(sum.Pairs, reference.Pairs, hear, _correlator, verdict).Judge();
            return;
        }

        verdict.Doubt("only a reference tells", ArrayAudit.Fault.Swapped);
        if (_size is { } size) DelayJudge.Judge(peaks, hear, size, _grid.SampleRate, verdict);
        else
        {
            verdict.Doubt("only a slip that happens while the array is heard is noticed; give its size, or a reference",
                ArrayAudit.Fault.Slipped);
        }

        for (int channel = 0; channel < hear.Length; channel++)
        {
            int slip = _steps.Slips[channel];
            if (slip == 0 || verdict.Findings.Any(f => f.Fault is ArrayAudit.Fault.Slipped && verdict.Is(f, channel))) continue;
            verdict.Add(channel, ArrayAudit.Fault.Slipped, Verdict.Confidence(slip, LeastSlip * _grid.SampleRate),
                $"{Math.Abs(slip)} samples {(slip > 0 ? "later" : "earlier")} than when it was first heard", value: slip,
                uncertainty: 1);
        }
    }
}
