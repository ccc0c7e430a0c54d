using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>A clock that follows the best master of a PTP domain (IEEE 1588-2008), which <c>gst-ptp-helper</c> listens
/// to.</summary> <seealso href="https://gstreamer.freedesktop.org/documentation/net/gstptpclock.html"/>
internal sealed unsafe class PtpClock : NetworkClock
{
    private readonly NetworkClockName _name;
    private nint _domainClock; // which GStreamer sets by its measurements; 0 until there was one

    private PtpClock(nint clock, NetworkClockName name)
        : base(clock)
    {
        _name = name;
        _ = GstNetApi.gst_ptp_statistics_callback_add(
            (nint)(delegate* unmanaged[Cdecl]<byte, nint, nint, int>)&OnStatistics, UserData.Create(
                this), UserData.DestroyNotify);
    }

    protected override string Name =>
        ulong.TryParse(GValueText.OfProperty(Native, "grandmaster-clock-id"), CultureInfo.InvariantCulture, out ulong id)
            && id != ulong.MaxValue
            ? $"{_name}, grandmaster {Identity(id)}"
            : _name.ToString();

    /// <summary>Follows a domain; <see langword="null"/>: this machine cannot, since PTP's helper is missing or may not open its
    /// ports. Control thread.</summary>
    public static PtpClock? Follow(NetworkClockName domain)
    {
        if (GstNetApi.gst_ptp_is_supported() == 0) return null;
        if (GstNetApi.gst_ptp_is_initialized() == 0 && GstNetApi.gst_ptp_init(ulong.MaxValue, 0) == 0) return null;
        nint clock = GstNetApi.gst_ptp_clock_new("audiopipelines-ptp", (uint)domain.Number);
        return clock == 0 ? null : new PtpClock(GstApi.gst_object_ref_sink(clock), domain);
    }

    /// <summary>The clock of the domain is there with the first measurement. It is not asked for while one is told, under a
    /// lock.</summary>
    protected override void Prepare()
    {
        if (_domainClock == 0) Volatile.Write(ref _domainClock, GValueText.ObjectProperty(Native, "internal-clock"));
    }

    /// <summary>PTP counts TAI. A master without a source of it may serve UTC (an arbitrary timescale, IEEE 1588-2008, 7.2.2),
    /// and its clock is then nearer to this machine's than TAI is.</summary>
    protected override long AheadOfUtc(long difference, DateTimeOffset now)
    {
        long tai = LeapSeconds.At(now);
        return Math.Abs(difference) < tai / 2 ? 0 : tai;
    }

    /// <summary>As RFC 7273 and most masters write it.</summary>
    private static string Identity(ulong id) =>
        string.Join('-', id.ToString("X16", CultureInfo.InvariantCulture).Chunk(2).Select(pair => new string(pair)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStatistics(byte domain, nint statistics, nint userData)
    {
        const int stays = 1;
        try
        {
            UserData.Get<PtpClock>(userData).Take(domain, statistics);
        }
        catch (Exception)
        {
            // An exception that crosses into C ends the process. A measurement that is not taken makes the clock seem worse.
        }

        return stays;
    }

    private void Take(int domain, nint statistics)
    {
        if (domain != _name.Number) return;
        Dictionary<string, string> fields = GValueText.Fields(statistics);
        if (!fields.ContainsKey("discontinuity")) return;
        // The way there may take all of both ways' time, and the way back none.
        double error = NumberOf(fields, "mean-path-delay-avg") + Math.Abs((double)NumberOf(fields, "discontinuity"))
            + Math.Abs((double)Residual(NumberOf(fields, "local-time"), NumberOf(fields, "ptp-time")));
        Observe(error, fields.GetValueOrDefault("synced") == "true");
    }

    /// <summary>How far the clock, as whoever reads it would, is off from a measurement. GStreamer may have followed it, or in
    /// part, or not at all.</summary>
    private Int128 Residual(long local, long measured)
    {
        nint domain = Volatile.Read(ref _domainClock);
        if (domain == 0) return 0;
        ulong here, there, numerator, denominator;
        GstApi.gst_clock_get_calibration(domain, &here, &there, &numerator, &denominator);
        return (Int128)there + (((Int128)local - here) * numerator / denominator) - measured;
    }
}
