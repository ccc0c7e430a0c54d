using System.Globalization;
using System.Net;
using System.Text;

namespace AudioPipelines.Testing;

/// <summary>Session descriptions (RFC 8866) of counter streams, as AES67 devices announce theirs.</summary>
public static class RtpSdp
{
    /// <summary>Describes streams, one media section each.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="options">What they have in common.</param>
    /// <param name="referenceClock">The value of <c>a=ts-refclk</c> (RFC 7273), such as
    /// <c>ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0</c>;
    /// <see langword="null"/>: none is named.</param>
    public static string Describe(
        IReadOnlyList<RtpCounterStream> streams, RtpCounterOptions options, string? referenceClock = null)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(options);
        var sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=counters\r\nt=0 0\r\n");
        foreach (RtpCounterStream stream in streams)
        {
            IPAddress address = stream.Target.Address;
            string encoding = string.Create(
                CultureInfo.InvariantCulture, $"L{options.Coding.Bits}/{options.SampleRate}/{stream.Channels}");
            string timeToLive = UdpSockets.IsMulticast(address) ? "/1" : "";
            sdp.Append(CultureInfo.InvariantCulture, $"m=audio {stream.Target.Port} RTP/AVP {stream.PayloadType}\r\n")
                .Append(CultureInfo.InvariantCulture, $"c=IN IP4 {address}{timeToLive}\r\n")
                .Append(CultureInfo.InvariantCulture, $"a=rtpmap:{stream.PayloadType} {encoding}\r\n")
                .Append(
                    CultureInfo.InvariantCulture, $"a=ptime:{options.SamplesPerPacket * 1000.0 / options.SampleRate:0.###}\r\n");
            if (referenceClock is not null) sdp.Append(CultureInfo.InvariantCulture, $"a=ts-refclk:{referenceClock}\r\n");
            sdp.Append(CultureInfo.InvariantCulture, $"a=mediaclk:direct={stream.Epoch ?? options.Epoch}\r\n")
                .Append("a=recvonly\r\n");
        }

        return sdp.ToString();
    }
}
