using System.Buffers.Binary;

namespace AudioPipelines.Timing;

/// <summary>An RTP packet: what its header says of when its audio was sampled, and what is known of its way.</summary>
/// <param name="Ssrc">The synchronisation source: another one means another sender, or a sender that was restarted.</param>
/// <param name="Timestamp">The sampling instant of its first sample in units of the clock rate, modulo 2³².</param>
/// <param name="Clock">How often the sender had set its clock, as sequence numbers and timestamps show.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1"/>
internal readonly record struct RtpPacket(uint Ssrc, uint Timestamp, int Clock = 0)
{
    /// <summary>How many bytes say all this.</summary>
    public const int HeaderLength = 12;

    /// <summary>The packet's number, modulo 2¹⁶.</summary>
    public ushort Sequence { get; init; }

    /// <summary>Its presentation time in the pipeline, in nanoseconds.</summary>
    public long Pts { get; init; }

    /// <summary>Running time at which it went into the depayloader, in nanoseconds; negative where that is not known.</summary>
    public long Released { get; init; } = -1;

    /// <summary>Whether the sender had set its clock so short a time before that the jitter buffer may still be
    /// confused.</summary>
    public bool IsAfterSetting { get; init; }

    /// <summary>How many reports the sender had sent (RTCP); <see langword="null"/> where nobody counts them.</summary>
    public int? Reports { get; init; }

    /// <summary>Reads a header.</summary>
    /// <param name="start">The packet's first bytes.</param>
    /// <param name="packet">What they say.</param>
    /// <returns>False where they are not those of an RTP packet.</returns>
    public static bool TryRead(ReadOnlySpan<byte> start, out RtpPacket packet)
    {
        bool isRtp = start.Length >= HeaderLength && start[0] >> 6 == 2;
        packet = !isRtp ? default : new RtpPacket(
            BinaryPrimitives.ReadUInt32BigEndian(start[8..]), BinaryPrimitives.ReadUInt32BigEndian(start[4..]))
        {
            Sequence = BinaryPrimitives.ReadUInt16BigEndian(start[2..]),
        };
        return isRtp;
    }
}
