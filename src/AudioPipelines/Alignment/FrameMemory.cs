using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <summary>The memory of frames that a stream has begun and nobody has cut yet, addressed by sample index. Each frame has a
/// block with the stream's channels one after the other. The block that came back last is reused first, while it is in the
/// processor's cache.</summary>
internal sealed class FrameMemory
{
    /// <summary>Blocks up to this length are made at once: there are thousands of them, and one by one the last would be made
    /// long after the start.</summary>
    private const int SmallBlock = 256;

    private readonly Stack<FrameBlock> _unused = new();
    private readonly FrameBlock[] _blocks;
    private readonly int _bytesPerBlock;
    private readonly int _frameLength;

    /// <param name="bytesPerBlock">The length of a block.</param>
    /// <param name="frameLength">The samples per channel of a frame.</param>
    /// <param name="capacity">Any two indices in use are closer together than this.</param>
    public FrameMemory(int bytesPerBlock, int frameLength, int capacity)
    {
        _bytesPerBlock = bytesPerBlock;
        _frameLength = frameLength;
        _blocks = new FrameBlock[(capacity / frameLength) + 2]; // a stretch can begin and end inside a frame
        if (bytesPerBlock > SmallBlock) return;
        _unused.EnsureCapacity(_blocks.Length);
        for (int block = 0; block < _blocks.Length; block++) _unused.Push(new FrameBlock(new byte[bytesPerBlock]));
    }

    /// <summary>An index at which a frame begins.</summary>
    public long Origin { get; set; }

    /// <summary>Where an index lies in its frame.</summary>
    public int OffsetOf(long index)
    {
        long offset = (index - Origin) % _frameLength;
        return (int)(offset < 0 ? offset + _frameLength : offset);
    }

    /// <summary>The block that holds an index.</summary>
    public byte[] At(long index) => BlockAt(SlotOf(index)).Bytes!;

    /// <summary>Takes the block out that holds an index.</summary>
    public FrameBlock Take(long index)
    {
        int slot = SlotOf(index);
        FrameBlock block = BlockAt(slot);
        _blocks[slot] = default;
        return block;
    }

    /// <summary>Takes back a block whose audio is no longer needed.</summary>
    public void Return(FrameBlock block) => _unused.Push(block);

    /// <summary>Takes back the blocks of the frames that end in a range.</summary>
    public void Return(Interval range)
    {
        long begin = range.Start - OffsetOf(range.Start);
        for (long frame = begin; frame + _frameLength <= range.End; frame += _frameLength)
        {
            int slot = SlotOf(frame);
            if (_blocks[slot].Bytes is null) continue;
            _unused.Push(_blocks[slot]);
            _blocks[slot] = default;
        }
    }

    private ref FrameBlock BlockAt(int slot)
    {
        ref FrameBlock block = ref _blocks[slot];
        if (block.Bytes is null && !_unused.TryPop(out block))
            block = new FrameBlock(GC.AllocateUninitializedArray<byte>(_bytesPerBlock));
        return ref block;
    }

    private int SlotOf(long index)
    {
        long distance = index - Origin;
        long frame = distance < 0 ? ((distance + 1) / _frameLength) - 1 : distance / _frameLength;
        long slot = frame % _blocks.Length;
        return (int)(slot < 0 ? slot + _blocks.Length : slot);
    }
}
