namespace AudioPipelines.Dashboard.Live;

/// <summary>The newest message of a kind that a viewer has not been sent yet. Its memory is used again and again.</summary>
internal sealed class WaitingMessage
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>Whether there is one.</summary>
    public bool Waits { get; private set; }

    /// <summary>Puts a message here, in place of one that waited.</summary>
    /// <param name="message">The message.</param>
    /// <param name="source">The place of its source in the viewer's list.</param>
    public void Put(ReadOnlySpan<byte> message, int source)
    {
        if (_bytes.Length < message.Length) _bytes = new byte[message.Length];
        message.CopyTo(_bytes);
        new BodyWriter(_bytes.AsSpan(2)).Add((ushort)source);
        _length = message.Length;
        Waits = true;
    }

    /// <summary>Marks the message: something was left out before it.</summary>
    public void MarkLeftOut() => _bytes[SoundFeed.FlagsAt] |= SoundFeed.LeftOut;

    /// <summary>How many samples of sound there are in the message.</summary>
    public int Samples => (_length - SoundFeed.SamplesAt) / sizeof(short);

    /// <summary>Takes the message.</summary>
    /// <param name="bytes">Memory that is given for it, and gets the message.</param>
    /// <returns>How long it is.</returns>
    public int Take(ref byte[] bytes)
    {
        (bytes, _bytes) = (_bytes, bytes);
        Waits = false;
        return _length;
    }

    /// <summary>Drops the message.</summary>
    public void Drop() => Waits = false;
}
