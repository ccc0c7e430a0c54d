namespace AudioPipelines;

/// <summary>What the place of a stream's samples on its source's timeline was found by.</summary>
public enum AlignmentBasis
{
    /// <summary>Nothing has come of it yet.</summary>
    None,

    /// <summary>Its samples are counted from its first timestamp, as those of files and devices.</summary>
    SampleCount,

    /// <summary>The time of a clock that its sender and others share, carried by each buffer (RFC 7273: PTP or NTP).</summary>
    ReferenceTime,

    /// <summary>RTP timestamps that count on one clock with those of the other streams.</summary>
    RtpTimestamps,

    /// <summary>RTP timestamps, related to those of the other streams by the senders' RTCP reports.</summary>
    SenderReports,

    /// <summary>RTP timestamps of a clock of its own, put where its first packet arrived.</summary>
    Arrival,
}
