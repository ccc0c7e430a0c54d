namespace AudioPipelines.Tests.Recording;

/// <summary>Keeps the first bytes of what is written and only counts the rest; can be full, and unable to seek.</summary>
internal sealed class HeaderOnlyStream : Stream
{
    private long _length;

    public byte[] Header { get; } = new byte[128];

    public long Room { get; init; } = long.MaxValue;

    public bool CanSeekNow { get; init; } = true;

    public bool IsClosed { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => CanSeekNow;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        long end = Position + buffer.Length;
        if (end > Room)
        {
            _length = Room; // as a disk does it: what fits is written
            throw new IOException("There is no room left.");
        }

        for (int at = 0; at < buffer.Length && Position + at < Header.Length; at++) Header[Position + at] = buffer[at];
        Position = end;
        _length = Math.Max(_length, end);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void SetLength(long value) => _length = value;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
