using System.Collections.Concurrent;

namespace AudioPipelines.Fleet;

/// <summary>Refuses frames of older owners: a token counts only while no greater one of the same source was seen. For whoever
/// receives frames of several silos. Safe from any thread.</summary>
public sealed class OwnerFence
{
    private readonly ConcurrentDictionary<string, long> _newest = new(StringComparer.Ordinal);
    private long _refused;

    /// <summary>How many frames were refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether a frame with this token comes from the newest owner known so far.</summary>
    public bool Admits(string source, long token)
    {
        ArgumentNullException.ThrowIfNull(source);
        while (true)
        {
            if (!_newest.TryGetValue(source, out long newest))
            {
                if (_newest.TryAdd(source, token)) return true;
            }
            else if (token == newest)
            {
                return true;
            }
            else if (token < newest)
            {
                Interlocked.Increment(ref _refused);
                return false;
            }
            else if (_newest.TryUpdate(source, token, newest))
            {
                return true;
            }
        }
    }
}
