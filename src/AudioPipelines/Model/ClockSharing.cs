namespace AudioPipelines;

/// <summary>Which clock the RTP timestamps of a source's streams count.</summary>
public enum ClockSharing
{
    /// <summary>One clock with one epoch, if the streams' timestamps agree with their arrival within half a second. Otherwise
    /// their arrival relates the streams, and the senders' reports do once they come. Random offsets (RFC 3550) agree by chance
    /// about once in 10⁵ streams. The default.</summary>
    Auto,

    /// <summary>One clock with one epoch, as devices of one PTP domain have (AES67, Dante; <c>mediaclk:direct</c> in RFC 7273):
    /// the streams' relation is exact.</summary>
    Shared,

    /// <summary>Each stream has its own; the senders' RTCP reports relate them (RFC 3550, section 6.4.1). As exact as the
    /// senders' reports.</summary>
    Rtcp,

    /// <summary>Each stream has its own: the relation between streams is estimated from their arrival.</summary>
    None,
}
