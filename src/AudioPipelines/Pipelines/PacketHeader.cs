using System.Buffers.Binary;

namespace AudioPipelines.Pipelines;

/// <summary>The parts of an RTP header that say when its audio was sampled.</summary>
/// <param name="Pts">The packet's presentation time in the pipeline, in nanoseconds.</param>
/// <param name="Sequence">The packet's number, modulo 2¹⁶.</param>
/// <param name="Timestamp">The sampling instant of its first sample in units of the clock rate, modulo 2³².</param>
/// <param name="Ssrc">The synchronisation source.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1"/>
internal readonly record struct PacketHeader(long Pts, ushort Sequence, uint Timestamp, uint Ssrc)
{
    /// <summary>Running time at which the packet went into the depayloader, in nanoseconds; negative where that is not
    /// known.</summary>
    public long Released { get; init; } = -1;

    /// <summary>How often its sender had set its clock.</summary>
    public int Clock { get; init; }

    /// <summary>Whether that was so short a time before that the jitter buffer may still be confused.</summary>
    public bool IsAfterSetting { get; init; }

    public static PacketHeader Read(ReadOnlySpan<byte> header, long pts) => new(
        pts,
        BinaryPrimitives.ReadUInt16BigEndian(header[2..]),
        BinaryPrimitives.ReadUInt32BigEndian(header[4..]),
        BinaryPrimitives.ReadUInt32BigEndian(header[8..]));
}
