using System.Globalization;

namespace AudioPipelines.Auditing;

/// <summary>What is found in, and cannot be told of, some blocks of a group of channels.</summary>
/// <param name="first">The number of the group's first channel.</param>
/// <param name="labels">The labels of all channels.</param>
internal sealed class Verdict(int first, IReadOnlyList<string> labels)
{
    private readonly HashSet<int> _silent = [];

    public List<ArrayAudit.Finding> Findings { get; } = [];

    public List<ArrayAudit.Doubt> Doubts { get; } = [];

    /// <summary>How sure a measure is that is compared with a threshold: 0.5 at the threshold, towards 1 past it.</summary>
    public static double Confidence(double measured, double threshold) =>
        Math.Clamp(1 - (0.5 * Math.Pow(threshold / measured, 2)), 0.5, 0.999);

    /// <summary>Adds a finding.</summary>
    /// <param name="channel">The channel in the group.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="confidence">How sure that is.</param>
    /// <param name="text">What was measured.</param>
    /// <param name="other">The other channel in the group, if there is one.</param>
    /// <param name="value">The measure.</param>
    /// <param name="uncertainty">How far it may be off.</param>
    public void Add(
        int channel, ArrayAudit.Fault fault, double confidence, FormattableString text, int? other = null, double? value = null,
        double uncertainty = 0)
    {
        if (fault is ArrayAudit.Fault.Dead or ArrayAudit.Fault.OnlyNoise) _silent.Add(channel);
        Findings.Add(new ArrayAudit.Finding(first + channel, Label(channel), fault, Math.Round(confidence, 3),
            text.ToString(CultureInfo.InvariantCulture))
        {
            Other = first + other,
            Value = value,
            Uncertainty = uncertainty,
        });
    }

    /// <summary>Says why some faults cannot be told.</summary>
    public void Doubt(string why, params ReadOnlySpan<ArrayAudit.Fault> faults)
    {
        foreach (ArrayAudit.Fault fault in faults) Doubts.Add(new ArrayAudit.Doubt(fault, why));
    }

    /// <summary>Whether a channel brings sound, as far as was found by now. Others are compared with nothing.</summary>
    public bool IsHeard(int channel) => !_silent.Contains(channel);

    /// <summary>Whether a finding is of a channel of the group.</summary>
    public bool Is(ArrayAudit.Finding finding, int channel) => finding.Channel == first + channel;

    public string Label(int channel) => labels[first + channel];
}
