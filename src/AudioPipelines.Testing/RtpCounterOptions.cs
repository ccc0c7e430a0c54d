using System.Net;

namespace AudioPipelines.Testing;

/// <summary>What the streams of a <see cref="RtpCounterSender"/> have in common.</summary>
public sealed record RtpCounterOptions
{
    /// <summary>Sample rate in hertz, the rate of the RTP timestamps as well.</summary>
    /// <value>The default is 48,000.</value>
    public int SampleRate { get; init; } = 48_000;

    /// <summary>How samples encode channel and index; with 16 bits the streams are L16 (RFC 3551), with 24 bits L24 (RFC
    /// 3190).</summary>
    /// <value>The default is <see cref="CounterCoding.Single24"/>.</value>
    public CounterCoding Coding { get; init; } = CounterCoding.Single24;

    /// <summary>Samples per channel in a packet.</summary>
    /// <value>The default is 48: 1 ms at 48 kHz, as AES67 has it.</value>
    public int SamplesPerPacket { get; init; } = 48;

    /// <summary>The RTP timestamp of index 0 in all streams.</summary>
    /// <value>The default is 0.</value>
    public uint Epoch { get; init; }

    /// <summary>How many packets each stream sends before it ends.</summary>
    /// <value>The default, <see langword="null"/>, is as many as it sends while the sender runs.</value>
    public long? PacketsPerStream { get; init; }

    /// <summary>After how long the sender stops by itself.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan MaximumDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How fast the sender's sample clock runs, in parts per million of its rate.</summary>
    /// <value>The default is 0.</value>
    public double SkewPpm { get; init; }

    /// <summary>How often each stream sends an RTCP sender report (RFC 3550, section 6.4.1), to the port after its own.
    /// The first goes out with its first packet.</summary>
    /// <value>The default, <see langword="null"/>, sends none.</value>
    public TimeSpan? SenderReportInterval { get; init; }

    /// <summary>The address of the network interface that packets leave from.</summary>
    /// <value>The default is <see cref="IPAddress.Loopback"/>.</value>
    public IPAddress Interface { get; init; } = IPAddress.Loopback;
}
