using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>The description of a receiver of streams whose timestamps are the time of one clock in samples (RFC 7273).</summary>
internal static class SharedClockArray
{
    /// <summary>The senders' sampling rate in hertz.</summary>
    public const int Rate = 48_000;

    /// <summary>Writes it.</summary>
    /// <param name="streams">The senders.</param>
    /// <param name="clock">The clock, as an SDP file declares it: <c>ntp=HOST:PORT</c>, <c>ptp=IEEE1588-2008:…</c>.</param>
    /// <param name="frame">Samples of a frame.</param>
    /// <returns>The file.</returns>
    public static string Describe(IEnumerable<RtpCounterStream> streams, string clock, int frame = 480)
    {
        string file = Path.Combine(TestFolder.Create("reference"), "array.yaml");
        File.WriteAllText(file, "name: array\nlaunch:\n" + string.Concat(streams.Select((stream, number) =>
            $"""
              - >-
                udpsrc uri=udp://{stream.Target} multicast-iface=lo buffer-size=2097152
                caps="application/x-rtp,media=audio,encoding-name=L24,payload=96,clock-rate={Rate},channels=2,
                a-ts-refclk=(string)\"{clock}\",a-mediaclk=(string)\"direct=0\""
                ! rtpjitterbuffer latency=60 rfc7273-sync=true add-reference-timestamp-meta=true
                ! rtpL24depay ! audioconvert ! appsink name=group{number + 1}

            """)) + $$"""
            audio: { rate: {{Rate}}, channels: 2 }
            frame: {{frame}}
            live: true
            # On 1.22.0 a jitter buffer sometimes hangs when its clock is synchronised while it runs.
            stallDeadline: 2s
            restart: { mode: onError, delay: 100ms }
            """);
        return file;
    }

    /// <summary>A time in samples.</summary>
    public static long ToSamples(long nanoseconds) => (long)((Int128)nanoseconds * Rate / 1_000_000_000);
}
