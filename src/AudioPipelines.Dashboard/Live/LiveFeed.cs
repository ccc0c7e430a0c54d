namespace AudioPipelines.Dashboard.Live;

/// <summary>Messages of one kind about one source, made once for all who watch it.</summary>
/// <param name="kind">The kind.</param>
internal abstract class LiveFeed(LiveKind kind)
{
    /// <summary>How long the header is that all messages have.</summary>
    public const int HeaderLength = 16;

    private const byte Version = 1;

    private byte[] _buffer = [];
    private int _length;

    /// <summary>The kind of the messages.</summary>
    public LiveKind Kind => kind;

    /// <summary>The turn in which the last message was made.</summary>
    public long MadeIn { get; private set; } = -1;

    /// <summary>The last message. Its source is 0.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(0, _length);

    /// <summary>Begins a message.</summary>
    /// <param name="turn">The turn in which it is made.</param>
    /// <param name="epoch">The epoch of the samples that are covered.</param>
    /// <param name="index">The index of the first.</param>
    /// <param name="bodyLength">How long the rest is.</param>
    /// <returns>Room for the rest.</returns>
    protected Span<byte> Begin(long turn, int epoch, long index, int bodyLength)
    {
        if (_buffer.Length < HeaderLength + bodyLength) _buffer = new byte[HeaderLength + bodyLength];
        _buffer[0] = (byte)kind;
        _buffer[1] = Version;
        var writer = new BodyWriter(_buffer.AsSpan(2));
        writer.Add((ushort)0);
        writer.Add((uint)epoch);
        writer.Add(index);
        MadeIn = turn;
        _length = HeaderLength + bodyLength;
        return _buffer.AsSpan(HeaderLength, bodyLength);
    }
}
