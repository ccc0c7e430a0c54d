using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Keeps the NTP clocks that launch texts name (RFC 7273) until the process ends.</summary>
/// <remarks>
/// Seen on 1.22.0: a jitter buffer may release the last reference to its NTP clock on the thread of the system clock. The clock's
/// end waits for that same thread, and from then on every pipeline of the process hangs. A clock with another reference does not
/// end, and is synchronised when it is wanted again.
/// </remarks>
internal static partial class NetworkClocks
{
    private const int NtpPort = 123;

    /// <summary>How long to wait for a server's first answers, in nanoseconds.</summary>
    private const ulong SyncDeadline = 2_000_000_000;

    private static readonly Lock _lock = new();
    private static readonly Dictionary<(string Host, int Port), nint> _clocks = [];

    /// <summary>Keeps the clocks that a text names. May resolve host names: control thread.</summary>
    public static void KeepThoseOf(string launchText)
    {
        if (!launchText.Contains("ts-refclk", StringComparison.Ordinal)) return;
        foreach (Match match in NtpServer().Matches(launchText))
        {
            int port = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : NtpPort;
            if (port <= ushort.MaxValue) Keep(match.Groups[1].Value, port);
        }
    }

    private static void Keep(string host, int port)
    {
        lock (_lock)
        {
            if (_clocks.ContainsKey((host, port))) return;
            nint clock = GstNetApi.gst_ntp_clock_new(null, host, port, 0);
            if (clock == 0) return;
            _clocks[(host, port)] = GstApi.gst_object_ref_sink(clock);
            // Jitter buffers sometimes lose their timing if their clock is synchronised while they run. A server that does not
            // answer does not prevent the start.
            _ = GstApi.gst_clock_wait_for_sync(clock, SyncDeadline);
        }
    }

    [GeneratedRegex(@"\bntp=([A-Za-z0-9._-]+)(?::(\d{1,5}))?", RegexOptions.CultureInvariant)]
    private static partial Regex NtpServer();
}
