using AudioPipelines.Alignment;

namespace AudioPipelines.Framing;

/// <summary>Notices streams of an aligner that have stalled or come back since the last look. Its owner calls it under its
/// lock.</summary>
internal sealed class StallTracker(IReadOnlyList<string> names)
{
    private readonly int[] _seen = new int[names.Count];
    private readonly bool[] _stalled = new bool[names.Count];
    private Aligner? _aligner;

    /// <summary>What has changed.</summary>
    /// <param name="aligner">The aligner that frames are cut from.</param>
    /// <param name="index">The start of the frame that was just cut.</param>
    /// <returns><see langword="null"/> as a rule.</returns>
    public List<AudioSourceEvent>? Look(Aligner aligner, long index)
    {
        List<AudioSourceEvent>? changes = null;
        if (_aligner != aligner) Array.Clear(_seen);
        _aligner = aligner;
        for (int stream = 0; stream < _seen.Length; stream++)
        {
            AlignedStream aligned = aligner.Streams[stream];
            if (aligned.StallChanges == _seen[stream]) continue;
            _seen[stream] = aligned.StallChanges;
            if (aligned.IsStalled == _stalled[stream]) continue;
            _stalled[stream] = aligned.IsStalled;
            (changes ??= []).Add(aligned.IsStalled
                ? new StreamStalled(names[stream], index)
                : new StreamReturned(names[stream], index));
        }

        return changes;
    }
}
