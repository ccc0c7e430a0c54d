namespace AudioPipelines.GStreamer;

/// <summary>Memory with a plane for each channel, which native code may write to. It grows, and does not shrink.</summary>
/// <param name="channels">How many planes there are.</param>
/// <param name="bytesPerSample">The size of a sample.</param>
internal sealed unsafe class PlanarMemory(int channels, int bytesPerSample)
{
    private readonly long[] _planes = new long[channels];
    private int _samples;

    /// <summary>All planes, one after the other.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The address of each plane.</summary>
    public nint[] Pointers { get; } = new nint[channels];

    /// <summary>From the beginning of one plane to that of the next, in bytes.</summary>
    public int Stride => _samples * bytesPerSample;

    /// <summary>Makes room for so many samples per channel. What was there is lost if there was too little.</summary>
    public void Reserve(int samples)
    {
        if (samples <= _samples) return;
        _samples = Math.Max(samples, Math.Min(_samples, int.MaxValue / 2) * 2);
        Bytes = GC.AllocateUninitializedArray<byte>(checked(_samples * bytesPerSample * channels), pinned: true);
        fixed (byte* start = Bytes)
        {
            for (int channel = 0; channel < channels; channel++) Pointers[channel] = (nint)(start + ((long)channel * Stride));
        }
    }

    /// <summary>At which byte each plane's samples begin, from a sample on.</summary>
    public ReadOnlySpan<long> PlanesFrom(int sample)
    {
        for (int channel = 0; channel < channels; channel++)
            _planes[channel] = ((long)channel * Stride) + ((long)sample * bytesPerSample);
        return _planes;
    }
}
