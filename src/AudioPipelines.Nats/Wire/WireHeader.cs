using System.Buffers.Binary;

namespace AudioPipelines.Nats.Wire;

/// <summary>What is true of a whole message. WIRE.md describes it.</summary>
internal readonly record struct WireHeader
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const byte Version = 1;

    /// <summary>Bytes before the first section.</summary>
    public const int Length = 56;

    private const uint Magic = 0x464E_5041; // "APNF"

    /// <summary>How samples are written.</summary>
    public SampleCoding Coding { get; init; }

    /// <summary>What the source was doing when the message was sent.</summary>
    public AudioSourceState State { get; init; }

    /// <summary>What the message is beside its frames.</summary>
    public WireFlags Flags { get; init; }

    /// <summary>The fencing token of the source's owner: a higher one has followed a lower one.</summary>
    public ulong Token { get; init; }

    /// <summary>A number that each publisher draws, to tell two of one token apart.</summary>
    public ulong Run { get; init; }

    /// <summary>The message's number, counted from 0 by each publisher.</summary>
    public ulong Number { get; init; }

    /// <summary>When it was sent, in nanoseconds since 1970.</summary>
    public long SentAt { get; init; }

    /// <summary>Sample instants that found no room at the publisher so far.</summary>
    public long Dropped { get; init; }

    /// <summary>Sample instants in all frames that the publisher was given before those of this message, dropped ones
    /// included.</summary>
    public long Before { get; init; }

    /// <summary>Whether one publisher sent both.</summary>
    public bool IsOfSamePublisherAs(in WireHeader other) => (Token, Run) == (other.Token, other.Run);

    public void WriteTo(Span<byte> at)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(at, Magic);
        (at[4], at[5], at[6], at[7]) = (Version, (byte)Coding, (byte)State, (byte)Flags);
        BinaryPrimitives.WriteUInt64LittleEndian(at[8..], Token);
        BinaryPrimitives.WriteUInt64LittleEndian(at[16..], Run);
        BinaryPrimitives.WriteUInt64LittleEndian(at[24..], Number);
        BinaryPrimitives.WriteInt64LittleEndian(at[32..], SentAt);
        BinaryPrimitives.WriteInt64LittleEndian(at[40..], Dropped);
        BinaryPrimitives.WriteInt64LittleEndian(at[48..], Before);
    }

    /// <exception cref="WireException">It is no header, or one of another version.</exception>
    public static WireHeader Read(ReadOnlySpan<byte> message)
    {
        if (message.Length < 5 || BinaryPrimitives.ReadUInt32LittleEndian(message) != Magic)
            throw new WireException("it is no message of AudioPipelines: it does not begin with \"APNF\"");
        if (message[4] != Version) throw WireException.OfVersion(message[4]);
        if (message.Length < Length) throw WireException.Short("header");
        var header = new WireHeader
        {
            Coding = (SampleCoding)message[5],
            State = (AudioSourceState)message[6],
            Flags = (WireFlags)message[7],
            Token = BinaryPrimitives.ReadUInt64LittleEndian(message[8..]),
            Run = BinaryPrimitives.ReadUInt64LittleEndian(message[16..]),
            Number = BinaryPrimitives.ReadUInt64LittleEndian(message[24..]),
            SentAt = BinaryPrimitives.ReadInt64LittleEndian(message[32..]),
            Dropped = BinaryPrimitives.ReadInt64LittleEndian(message[40..]),
            Before = BinaryPrimitives.ReadInt64LittleEndian(message[48..]),
        };
        if (!Enum.IsDefined(header.Coding)) throw new WireException($"its sample coding {message[5]} is not known");
        if (!Enum.IsDefined(header.State)) throw new WireException($"its state {message[6]} is not known");
        return header;
    }
}
