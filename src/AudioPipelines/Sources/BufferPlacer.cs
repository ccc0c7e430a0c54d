using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Finds the sample index of each buffer of a stream by the best that is known: the time of a shared clock, else its RTP packet's
/// timestamp, else the count of samples and its time. One streaming thread.</summary>
/// <param name="stream">The stream's number.</param>
/// <param name="timeline">The source's timeline, if it is live.</param>
/// <param name="tap">Sees the stream's RTP packets, where it comes from some.</param>
/// <param name="sharing">Which clock the RTP timestamps of the source's streams count.</param>
internal sealed class BufferPlacer(int stream, SourceTimeline? timeline, RtpTap? tap, ClockSharing sharing) : IDisposable
{
    private CountedTimeline? _counted;
    private RtpTimeline? _rtp;
    private ReferenceTimeline? _reference;

    /// <summary>Learns the sample rate, before the first buffer and whenever the format changes.</summary>
    public void UseRate(int sampleRate)
    {
        if (_counted?.SampleRate == sampleRate) return;
        _counted = new CountedTimeline(sampleRate, timeline, stream);
        if (timeline is null) return;
        _reference = new ReferenceTimeline(stream, sampleRate, timeline);
        // Resampled audio is no longer one buffer for one packet at the packet's time; it is counted.
        _rtp = tap is not null && tap.ReadClockRate() is var clockRate && (clockRate is null || clockRate == sampleRate)
            ? new RtpTimeline(stream, sampleRate, timeline, sharing)
            : null;
    }

    /// <summary>Places a buffer.</summary>
    /// <param name="buffer">What it says of its time.</param>
    /// <param name="pts">Its presentation time, by which its packet is found.</param>
    public Placement Place(in BufferTime buffer, long? pts)
    {
        if (_rtp is not null)
        {
            return pts is { } time && tap!.TryFind(time, out RtpHeader header)
                ? _rtp.Place(new RtpStamp(header.Ssrc, header.Timestamp), buffer)
                : _rtp.Follow(buffer.Samples);
        }

        return buffer.Reference is { Clock.CountsSamples: true } reference && _reference?.Place(buffer, reference) is { } placement
            ? placement
            : _counted!.Place(buffer);
    }

    public void Dispose() => tap?.Dispose();
}
