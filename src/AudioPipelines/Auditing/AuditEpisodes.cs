namespace AudioPipelines.Auditing;

/// <summary>Turns verdicts into findings that begin and end, once each. What two verdicts in a row say has begun; what three do
/// not say any more is over.</summary>
internal sealed class AuditEpisodes
{
    private const int ToBegin = 2;
    private const int ToEnd = 3;

    private readonly Dictionary<(int Channel, ArrayAudit.Fault Fault, int? Other), Episode> _episodes = [];
    private int _verdicts;

    /// <summary>Takes a verdict.</summary>
    /// <returns>The findings that begin or end with it.</returns>
    public IReadOnlyList<ArrayAudit.Finding> Take(IReadOnlyList<Verdict> verdicts)
    {
        List<ArrayAudit.Finding> changes = [];
        _verdicts++;
        HashSet<(int, ArrayAudit.Fault, int?)> present = [];
        foreach (ArrayAudit.Finding finding in verdicts.SelectMany(verdict => verdict.Findings))
        {
            (int, ArrayAudit.Fault, int?) key = (finding.Channel, finding.Fault, finding.Other);
            present.Add(key);
            if (!_episodes.TryGetValue(key, out Episode? episode)) _episodes[key] = episode = new Episode();
            episode.Finding = finding;
            episode.Missed = 0;
            if (++episode.Seen < ToBegin || episode.IsOpen) continue;
            episode.IsOpen = true;
            changes.Add(finding);
        }

        HashSet<ArrayAudit.Fault> doubted = [.. verdicts.SelectMany(verdict => verdict.Doubts).Select(doubt => doubt.Fault)];
        foreach ((_, Episode episode) in _episodes.Where(pair => !present.Contains(pair.Key)))
        {
            if (!episode.IsOpen)
            {
                episode.Seen = 0;
                continue;
            }

            if (doubted.Contains(episode.Finding!.Fault) || ++episode.Missed < ToEnd) continue;
            (episode.IsOpen, episode.WasOpen, episode.Seen) = (false, true, 0);
            changes.Add(episode.Finding with { IsOver = true });
        }

        return changes;
    }

    /// <summary>Everything that was found, with what the latest verdict says by itself where there was no other.</summary>
    public IReadOnlyList<ArrayAudit.Finding> All(IReadOnlyList<Verdict> latest)
    {
        Dictionary<(int, ArrayAudit.Fault, int?), ArrayAudit.Finding> all = [];
        foreach ((var key, Episode episode) in _episodes)
        {
            if (episode.IsOpen || episode.WasOpen) all[key] = episode.Finding! with { IsOver = !episode.IsOpen };
        }

        foreach (ArrayAudit.Finding finding in latest.SelectMany(verdict => verdict.Findings))
        {
            (int, ArrayAudit.Fault, int?) key = (finding.Channel, finding.Fault, finding.Other);
            if (_verdicts < ToBegin || all.ContainsKey(key) || _episodes.GetValueOrDefault(key) is { Seen: > 0 })
                all[key] = finding;
        }

        return [.. all.Values.OrderBy(finding => finding.Channel).ThenBy(finding => finding.Fault)];
    }

    private sealed class Episode
    {
        public ArrayAudit.Finding? Finding { get; set; }
        public int Seen { get; set; }
        public int Missed { get; set; }
        public bool IsOpen { get; set; }
        public bool WasOpen { get; set; }
    }
}
