using System.Net;

namespace AudioPipelines.Testing;

/// <summary>One RTP stream of a <see cref="RtpCounterSender"/>.</summary>
/// <param name="Target">Where its packets go: an address or a multicast group.</param>
public sealed record RtpCounterStream(IPEndPoint Target)
{
    /// <summary>How many channels it carries.</summary>
    /// <value>The default is 2.</value>
    public int Channels { get; init; } = 2;

    /// <summary>The number of its first channel in the counters; <see langword="null"/>: it follows the last channel of the
    /// stream before.</summary>
    public int? FirstChannel { get; init; }

    /// <summary>The index of its first sample. It sets when the stream starts after the shared epoch, and where packets are
    /// cut.</summary>
    public long StartIndex { get; init; }

    /// <summary>Its RTP payload type.</summary>
    /// <value>The default is 96.</value>
    public byte PayloadType { get; init; } = 96;

    /// <summary>Its synchronisation source; <see langword="null"/>: a number of its own that is the same every time.</summary>
    public uint? Ssrc { get; init; }

    /// <summary>The sequence number of its first packet.</summary>
    public ushort FirstSequence { get; init; }

    /// <summary>The RTP timestamp of index 0; <see langword="null"/>: that of all streams, as with senders on one
    /// clock.</summary>
    public uint? Epoch { get; init; }
}
