using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Finds the sample index of each buffer of a stream by the best that is known: its RTP packet's timestamp, else the count of
/// samples and its time. One streaming thread.</summary>
/// <param name="isLive">Whether timestamps follow a clock.</param>
/// <param name="tap">Sees the stream's RTP packets, where it comes from some.</param>
/// <param name="rtpClocks">How the source's RTP streams relate to each other.</param>
internal sealed class BufferPlacer(bool isLive, RtpTap? tap, RtpClockRelation rtpClocks) : IDisposable
{
    private CountedTimeline? _counted;
    private RtpTimeline? _rtp;

    /// <summary>Learns the sample rate, before the first buffer and whenever the format changes.</summary>
    public void UseRate(int sampleRate)
    {
        if (_counted?.SampleRate == sampleRate) return;
        _counted = new CountedTimeline(sampleRate, isLive);
        // Resampled audio is no longer one buffer for one packet at the packet's time; it is counted.
        _rtp = tap is not null && tap.ReadClockRate() is var clockRate && (clockRate is null || clockRate == sampleRate)
            ? new RtpTimeline(sampleRate, rtpClocks)
            : null;
    }

    /// <summary>Places a buffer.</summary>
    /// <param name="buffer">What it says of its time.</param>
    /// <param name="pts">Its presentation time, by which its packet is found.</param>
    public Placement Place(in BufferTime buffer, long? pts)
    {
        if (_rtp is null) return _counted!.Place(buffer);
        if (pts is not { } time || !tap!.TryFind(time, out RtpHeader header)) return _rtp.Follow(buffer.Samples);
        return _rtp.Place(new RtpStamp(header.Ssrc, header.Timestamp), buffer);
    }

    public void Dispose() => tap?.Dispose();
}
