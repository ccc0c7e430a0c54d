using System.Globalization;
using System.Text;

namespace AudioPipelines.Tests.Auditing;

/// <summary>What was injected, and what was said.</summary>
internal sealed class ConfusionTable
{
    private readonly SortedDictionary<(double Ratio, string Injected), SortedDictionary<string, int>> _cells = [];
    private readonly Dictionary<double, (int Right, int All)> _rights = [];
    private readonly List<string> _wrong = [];

    /// <summary>How many clean arrays had a finding.</summary>
    public int FalseAlarms { get; private set; }

    public void Add(InjectedFault? fault, double ratio, ArrayAudit audit, string name)
    {
        bool isRight = fault is null ? audit.Findings.Count == 0 : IsRight(fault, audit);
        string said = isRight ? fault is null ? "nothing" : "right"
            : audit.Findings.Count == 0 ? "missed" : string.Join("+", audit.Findings.Select(f => f.Fault).Distinct().Order());
        SortedDictionary<string, int> row = Row((-ratio, fault?.Kind.ToString() ?? "(clean)"));
        row[said] = row.GetValueOrDefault(said) + 1;
        if (fault is null && !isRight) FalseAlarms++;
        if (fault is not null)
        {
            (int right, int all) = _rights.GetValueOrDefault(ratio);
            _rights[ratio] = (right + (isRight ? 1 : 0), all + 1);
        }

        if (isRight) return;
        string expected = fault is null ? "" : $" {string.Join(", ", fault.Expected)} slip {fault.Slip}";
        _wrong.Add($"{name} at {ratio} dB:{expected}: said "
            + string.Join("; ", audit.Findings.Select(f => $"{f.Channel} {f.Fault} {f.Confidence} ({f.Text})")) + " | doubts "
            + string.Join("; ", audit.Doubts.Where(doubt => doubt.Fault == fault?.Kind).Select(doubt => doubt.Why)));
    }

    public double RightAt(double ratio) => (double)_rights[ratio].Right / _rights[ratio].All;

    public override string ToString()
    {
        var text = new StringBuilder("SNR   injected    said\n");
        foreach (((double ratio, string injected), SortedDictionary<string, int> row) in _cells)
        {
            string said = string.Join(", ", row.Select(cell => $"{cell.Key} {cell.Value}"));
            text.Append(CultureInfo.InvariantCulture, $"{-ratio,3} dB {injected,-11} {said}\n");
        }

        foreach ((double ratio, (int right, int all)) in _rights)
            text.Append(CultureInfo.InvariantCulture, $"{ratio} dB: {right} of {all} faults named rightly\n");
        text.Append(CultureInfo.InvariantCulture, $"false alarms: {FalseAlarms}\n");
        foreach (string wrong in _wrong) text.AppendLine(wrong);
        return text.ToString();
    }

    /// <summary>Whether exactly the injected fault was named, and a slip by as much as it was, within what was said.</summary>
    private static bool IsRight(InjectedFault fault, ArrayAudit audit) =>
        audit.Findings.Select(f => (f.Channel, f.Fault, f.Other)).ToHashSet().SetEquals(fault.Expected)
        && audit.Findings.All(f => f.Fault is not ArrayAudit.Fault.Slipped
            || Math.Abs(f.Value!.Value - fault.Slip) <= f.Uncertainty);

    private SortedDictionary<string, int> Row((double, string) key) =>
        _cells.TryGetValue(key, out SortedDictionary<string, int>? row) ? row : _cells[key] = [];
}
