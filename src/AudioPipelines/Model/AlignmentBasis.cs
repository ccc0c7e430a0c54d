namespace AudioPipelines;

/// <summary>How a stream was placed on its source's timeline.</summary>
public enum AlignmentBasis
{
    /// <summary>It has brought nothing yet.</summary>
    None,

    /// <summary>Its samples are counted from its first timestamp, as for files and devices.</summary>
    SampleCount,

    /// <summary>By the time of a shared clock, which each buffer carries (RFC 7273: PTP or NTP).</summary>
    ReferenceTime,

    /// <summary>By RTP timestamps of a clock that the streams share.</summary>
    RtpTimestamps,

    /// <summary>By RTP timestamps, which the senders' RTCP reports relate to those of the other streams.</summary>
    SenderReports,

    /// <summary>By RTP timestamps of its own clock, from the arrival of its first packet.</summary>
    Arrival,
}
