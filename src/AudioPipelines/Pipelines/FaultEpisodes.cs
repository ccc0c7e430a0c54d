namespace AudioPipelines.Pipelines;

/// <summary>Reports a fault when it begins, not for each packet. It reports again only after the fault was absent.</summary>
internal sealed class FaultEpisodes
{
    /// <summary>How long a fault must be absent before it can begin again.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, long> _lastSeen = new(StringComparer.Ordinal);

    /// <summary>Whether to report a fault that is seen now.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="now">The time in milliseconds.</param>
    public bool Begins(string fault, long now)
    {
        bool begins = !_lastSeen.TryGetValue(fault, out long last) || now - last >= Quiet.TotalMilliseconds;
        _lastSeen[fault] = now;
        return begins;
    }
}
