namespace AudioPipelines.Descriptions;

/// <summary>One audio stream that an SDP file describes.</summary>
internal sealed record SdpStream
{
    /// <summary>Where it is received: a multicast group, or an address of this machine.</summary>
    public required string Address { get; init; }

    public required int Port { get; init; }

    /// <summary>Its encoding's name in upper case, one of <see cref="SdpFields.Encodings"/>.</summary>
    public required string Encoding { get; init; }

    public required int Payload { get; init; }

    public required int ClockRate { get; init; }

    public required int Channels { get; init; }

    /// <summary>The RTP timestamp at the epoch of the reference clock (<c>mediaclk:direct</c>); <see langword="null"/>: not
    /// told.</summary> <seealso href="https://www.rfc-editor.org/rfc/rfc7273"/>
    public uint? ClockOffset { get; init; }

    /// <summary>Whose packets are taken, as in the field <c>source-filter</c> of a udpsrc's caps; <see langword="null"/>:
    /// everybody's.</summary>
    public string? SourceFilter { get; init; }

    /// <summary>The same stream by another path (ST 2022-7); <see langword="null"/>: it is sent once.</summary>
    public SdpStream? Second { get; init; }

    /// <summary>The reference clock as written (<c>ts-refclk</c>); <see langword="null"/>: not told.</summary>
    public string? ReferenceClock { get; init; }
}
