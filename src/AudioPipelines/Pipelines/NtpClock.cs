using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>A clock that follows an NTP server (RFC 5905).</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/net/gstntpclock.html"/>
internal sealed unsafe class NtpClock : NetworkClock
{
    /// <summary>How long to wait for a server's first answers, in nanoseconds.</summary>
    private const ulong SyncDeadline = 2_000_000_000;

    private readonly string _name;

    private NtpClock(nint clock, string name)
        : base(clock)
    {
        _name = name;
        Listen();
    }

    protected override string Name => _name;

    /// <summary>Follows a server, and waits a moment for its first answers. May resolve its name: control thread.</summary>
    public static NtpClock? Follow(NetworkClockName server)
    {
        nint clock = GstNetApi.gst_ntp_clock_new(null, server.Host, server.Number, 0);
        if (clock == 0) return null;
        var followed = new NtpClock(GstApi.gst_object_ref_sink(clock), server.ToString());
        // Jitter buffers sometimes lose their timing if their clock is synchronised while they run. A server that does not
        // answer does not prevent the start.
        _ = GstApi.gst_clock_wait_for_sync(clock, SyncDeadline);
        return followed;
    }

    protected override long AheadOfUtc(long difference, DateTimeOffset now) => ReferenceClock.UnixEpochInNtp;

    /// <summary>Has each answer of the server told to <see cref="Take"/>, by the clock's own thread.</summary>
    private void Listen()
    {
        nint bus = GstApi.gst_bus_new();
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GstApi.gst_bus_get_type());
        GObjectApi.g_value_set_object(&value, bus);
        GObjectApi.g_object_set_property(Native, "bus", &value);
        GObjectApi.g_value_unset(&value);
        using var messages = new Bus(bus);
        messages.SetMessageHandler(Take);
    }

    private void Take(Message message)
    {
        using (message)
        {
            Dictionary<string, string> fields = message.Fields;
            if (!fields.ContainsKey("rtt")) return;
            // The server's time was read at some moment between question and answer, for which GStreamer takes the middle.
            double residual = (NumberOf(fields, "remote-min-error") + (double)NumberOf(fields, "remote-max-error")) / 2;
            double error = (NumberOf(fields, "rtt") / 2.0) + Math.Abs(residual)
                + Math.Abs((double)NumberOf(fields, "discontinuity"));
            Observe(error, fields.GetValueOrDefault("synchronised") == "true");
        }
    }
}
