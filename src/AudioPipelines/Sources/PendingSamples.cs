namespace AudioPipelines.Sources;

/// <summary>Counts samples in unfinished frames, and samples that were dropped with such frames. Called under its owner's
/// lock.</summary>
internal sealed class PendingSamples
{
    private long[] _pending = [];
    private long[] _trimmed = [];

    /// <summary>Adds samples to each channel that is not missing.</summary>
    public void Add(long samples, ReadOnlySpan<bool> missing)
    {
        if (_pending.Length < missing.Length)
        {
            Array.Resize(ref _pending, missing.Length);
            Array.Resize(ref _trimmed, missing.Length);
        }

        for (int channel = 0; channel < missing.Length; channel++)
        {
            if (!missing[channel]) _pending[channel] += samples;
        }
    }

    /// <summary>Notes that the frame was made: its account has the samples now.</summary>
    public void Clear() => Array.Clear(_pending);

    /// <summary>Notes that the frame will not be made.</summary>
    public void Trim()
    {
        for (int channel = 0; channel < _pending.Length; channel++) _trimmed[channel] += _pending[channel];
        Clear();
    }

    /// <summary>The account of each channel.</summary>
    public ChannelLedger[] ToLedgers()
    {
        var ledgers = new ChannelLedger[_pending.Length];
        for (int channel = 0; channel < ledgers.Length; channel++)
        {
            ledgers[channel] = new ChannelLedger
            {
                Received = _pending[channel] + _trimmed[channel],
                Pending = _pending[channel],
                Trimmed = _trimmed[channel],
            };
        }

        return ledgers;
    }
}
