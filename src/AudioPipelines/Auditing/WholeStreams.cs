using System.Globalization;

namespace AudioPipelines.Auditing;

/// <summary>Tells of a stream whose channels have all slipped by the same as of one thing, since one thing has happened: a box
/// was late by a packet. Channels are known to be of one stream by their labels, a name and a number.</summary>
internal static class WholeStreams
{
    private const double Same = 1; // sample

    /// <summary>Puts one finding in place of those of all channels of a stream.</summary>
    /// <param name="findings">Findings by channel.</param>
    /// <param name="labels">The labels of all channels.</param>
    public static IReadOnlyList<ArrayAudit.Finding> Merge(
        IReadOnlyList<ArrayAudit.Finding> findings, IReadOnlyList<string> labels)
    {
        List<ArrayAudit.Finding> merged = [.. findings];
        foreach ((string stream, int first, int count) in Streams(labels))
        {
            ArrayAudit.Finding[] slips = [.. findings.Where(
                finding => finding.Fault is ArrayAudit.Fault.Slipped && finding.Channel >= first
                    && finding.Channel < first + count)];
            if (slips.Length != count || slips.Any(slip => slip.IsOver != slips[0].IsOver)) continue;
            double[] values = [.. slips.Select(slip => slip.Value ?? double.NaN).Order()];
            if (!(values[^1] - values[0] <= 2 * Same)) continue;
            merged[merged.IndexOf(slips[0])] = slips[0] with
            {
                Label = string.Create(CultureInfo.InvariantCulture, $"stream {stream}, channels {first + 1}–{first + count}"),
                Channels = count,
                Confidence = slips.Min(slip => slip.Confidence),
                Value = values[count / 2],
            };
            merged.RemoveAll(finding => slips.Skip(1).Contains(finding));
        }

        return merged;
    }

    /// <summary>Streams of several channels, where there is more than one stream.</summary>
    private static IEnumerable<(string Stream, int First, int Count)> Streams(IReadOnlyList<string> labels)
    {
        for (int first = 0; first < labels.Count;)
        {
            string stream = labels[first].EndsWith(" 1", StringComparison.Ordinal) ? labels[first][..^2] : "";
            int count = 1;
            while (stream.Length > 0 && first + count < labels.Count
                && labels[first + count] == string.Create(CultureInfo.InvariantCulture, $"{stream} {count + 1}")) count++;
            if (count > 1 && count < labels.Count) yield return (stream, first, count);
            first += count;
        }
    }
}
