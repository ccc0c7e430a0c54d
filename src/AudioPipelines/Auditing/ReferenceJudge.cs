namespace AudioPipelines.Auditing;

/// <summary>Compares channels with a recording of the same array in good order: polarity, slips of any length, and which channel
/// is which.</summary>
internal sealed class ReferenceJudge
{
    /// <summary>From here on a channel is what it was in the reference.</summary>
    private const double Fits = 0.25;

    /// <summary>By how much another channel of the reference must fit better.</summary>
    private const double Better = 0.1;

    /// <summary>By how much two channels must fit better, both together, if each is where the other was.</summary>
    private const double BetterSwapped = 0.08;

    private const int LeastSlip = 2;
    private const int FewestChannels = 3;

    private readonly Verdict _verdict;
    private readonly LagChanges _changes;
    private readonly int[] _channels;
    private readonly PairPeak[] _shifts;
    private readonly double[,] _fits;

    public ReferenceJudge(
        PairSpectra now, PairSpectra then, bool[] hear, PairCorrelator correlator, Verdict verdict)
    {
        _verdict = verdict;
        _channels = [.. Enumerable.Range(0, hear.Length).Where(channel => hear[channel])];
        var match = new ReferenceMatch(now, then, correlator);
        _changes = new LagChanges(then, now, correlator);
        _shifts = [.. Enumerable.Range(0, hear.Length).Select(channel => hear[channel] ? match.Shift(channel) : default)];
        _fits = new double[hear.Length, hear.Length];
        foreach (int channel in _channels)
        {
            foreach (int other in _channels) _fits[channel, other] = match.Fit(channel, other);
        }
    }

    public void Judge()
    {
        if (_channels.Length < FewestChannels)
        {
            _verdict.Doubt("fewer than three channels hear the same sound", ArrayAudit.Fault.Swapped, ArrayAudit.Fault.Slipped);
            return;
        }

        // If most channels are not what they were, not they have changed but the place of the sound.
        int[] still = [.. _channels.Where(c => IsItself(c) && Math.Abs(_shifts[c].Lag) < LeastSlip)];
        if (still.Length * 2 <= _channels.Length || _changes.Share(still, still, 0) < StepWatch.MostOfThem)
        {
            _verdict.Doubt("the sound did not come from the same place when the reference was recorded", ArrayAudit.Fault.Swapped,
                ArrayAudit.Fault.Slipped);
            return;
        }

        foreach (int channel in _channels)
        {
            if (Best(channel) != channel) JudgeSwap(channel);
            else if (IsItself(channel)) JudgeShift(channel, still);
            else Doubt(channel);
        }
    }

    private bool IsItself(int channel) => Best(channel) == channel && Math.Abs(_shifts[channel].Height) >= Fits;

    /// <summary>The channel of the reference that a channel is: itself, unless another fits clearly better.</summary>
    private int Best(int channel)
    {
        int other = Likest(channel);
        double fit = _fits[channel, other], own = _fits[channel, channel];
        if (fit < Fits) return channel;
        double both = fit + _fits[other, channel] - own - _fits[other, other];
        return fit >= own + Better || (Likest(other) == channel && both >= BetterSwapped) ? other : channel;
    }

    private int Likest(int channel) => _channels.MaxBy(other => _fits[channel, other]);

    private void JudgeSwap(int channel)
    {
        int other = Best(channel);
        if (Best(other) == other) return; // two channels are like one: a duplicate, which is told as that
        _verdict.Add(channel, ArrayAudit.Fault.Swapped, Verdict.Confidence(_fits[channel, other], Fits),
            $"it is where {_verdict.Label(other)} was in the reference", other);
    }

    private void JudgeShift(int channel, int[] still)
    {
        PairPeak shift = _shifts[channel];
        if (shift.Height < 0)
        {
            _verdict.Findings.RemoveAll(finding => finding.Fault is ArrayAudit.Fault.Inverted && _verdict.Is(finding, channel));
            _verdict.Add(channel, ArrayAudit.Fault.Inverted, Verdict.Confidence(-shift.Height, Fits),
                $"the opposite of its polarity in the reference");
        }

        if (Math.Abs(shift.Lag) < LeastSlip) return;
        if (_changes.Share([channel], still, shift.Lag) < StepWatch.MostOfThem)
        {
            Doubt(channel);
            return;
        }

        _verdict.Add(channel, ArrayAudit.Fault.Slipped, Verdict.Confidence(Math.Abs(shift.Height), Fits),
            $"{Math.Abs(shift.Lag)} samples {(shift.Lag > 0 ? "later" : "earlier")} than in the reference", value: shift.Lag,
            uncertainty: 1);
    }

    private void Doubt(int channel) => _verdict.Doubt(
        $"{_verdict.Label(channel)} is like no channel of the reference", ArrayAudit.Fault.Swapped, ArrayAudit.Fault.Slipped);
}
