namespace AudioPipelines.Pipelines;

/// <summary>Tells of a fault when it begins, and not of each packet: the next time only once it has been away.</summary>
internal sealed class FaultEpisodes
{
    /// <summary>How long a fault must not have been seen to begin anew.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, long> _lastSeen = new(StringComparer.Ordinal);

    /// <summary>Whether a fault that is seen now is to be told.</summary>
    /// <param name="fault">Which it is.</param>
    /// <param name="now">The time in milliseconds.</param>
    public bool Begins(string fault, long now)
    {
        bool begins = !_lastSeen.TryGetValue(fault, out long last) || now - last >= Quiet.TotalMilliseconds;
        _lastSeen[fault] = now;
        return begins;
    }
}
