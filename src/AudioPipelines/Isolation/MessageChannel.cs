using System.Buffers.Binary;

namespace AudioPipelines.Isolation;

/// <summary>Messages over a pair of pipes. Each is its length in 32 bits, the low byte first, and the bytes of
/// <see cref="MessageWriter"/>.</summary>
/// <param name="input">The messages of the other side.</param>
/// <param name="output">The messages of this side.</param>
internal sealed class MessageChannel(Stream input, Stream output) : IDisposable
{
    /// <summary>How long a message may be, in bytes; a large graph is the longest.</summary>
    public const int LongestMessage = 1 << 24;

    private readonly Lock _lock = new();

    /// <summary>Sends a message. Any thread.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Send(WorkerMessage message)
    {
        byte[] content = MessageWriter.Write(message);
        byte[] frame = new byte[sizeof(int) + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        content.CopyTo(frame, sizeof(int));
        lock (_lock)
        {
            output.Write(frame);
            output.Flush();
        }
    }

    /// <summary>Waits for a message. One thread.</summary>
    /// <returns><see langword="null"/> once the other side has closed its end.</returns>
    /// <exception cref="InvalidDataException">The received bytes are no message.</exception>
    public WorkerMessage? Receive()
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        if (input.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length) return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < 1 or > LongestMessage) throw new InvalidDataException($"a message of {length} bytes");
        byte[] content = new byte[length];
        return input.ReadAtLeast(content, length, throwOnEndOfStream: false) < length ? null : MessageReader.Read(content);
    }

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }
}
