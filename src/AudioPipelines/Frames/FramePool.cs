namespace AudioPipelines.Frames;

/// <summary>Frame memory of one format, given out and taken back. In steady state nothing is allocated.</summary>
internal sealed class FramePool(AudioFormat format)
{
    /// <summary>How many unused buffers are kept; more are left to the garbage collector.</summary>
    private const int MaximumKept = 256;

    private readonly Lock _lock = new();
    private readonly Stack<FrameBuffer> _unused = new();

    public AudioFormat Format => format;

    public FrameBuffer Rent()
    {
        lock (_lock)
        {
            if (_unused.TryPop(out FrameBuffer? buffer)) return buffer;
        }

        return new FrameBuffer(format, this);
    }

    public void Return(FrameBuffer buffer)
    {
        lock (_lock)
        {
            if (_unused.Count < MaximumKept) _unused.Push(buffer);
        }
    }
}
