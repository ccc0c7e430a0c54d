namespace AudioPipelines.Frames;

/// <summary>Frame memory of one format, given out and taken back. In steady state nothing is allocated.</summary>
/// <param name="format">The format.</param>
/// <param name="channelsPerStream">How many channels each stream has; <see langword="null"/>: there is one stream.</param>
internal sealed class FramePool(AudioFormat format, IReadOnlyList<int>? channelsPerStream = null)
{
    /// <summary>How many unused buffers are kept; more are left to the garbage collector.</summary>
    private const int MaximumKept = 256;

    private readonly Lock _lock = new();
    private readonly FrameLayout _layout = new(format, channelsPerStream);
    private readonly Stack<FrameBuffer> _unused = new();
    private FrameBuffer? _last;

    public AudioFormat Format => _layout.Format;

    public FrameBuffer Rent()
    {
        // A frame usually comes back before the next is made, so one place is enough.
        if (Interlocked.Exchange(ref _last, null) is { } last) return last;
        lock (_lock)
        {
            if (_unused.TryPop(out FrameBuffer? buffer)) return buffer;
        }

        return new FrameBuffer(_layout, this);
    }

    public void Return(FrameBuffer buffer)
    {
        if (Interlocked.CompareExchange(ref _last, buffer, null) is null) return;
        lock (_lock)
        {
            if (_unused.Count < MaximumKept) _unused.Push(buffer);
        }
    }
}
