namespace AudioPipelines.Timing;

/// <summary>What the RTP packet said that a buffer came out of.</summary>
/// <param name="Ssrc">The synchronisation source: another one means another sender, or a sender that was restarted.</param>
/// <param name="Timestamp">The sampling instant of the first sample in samples, modulo 2³².</param>
/// <param name="Clock">How often the sender had set its clock, as sequence numbers and timestamps show.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1"/>
internal readonly record struct RtpStamp(uint Ssrc, uint Timestamp, int Clock = 0);
