using System.Collections.Concurrent;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Keeps the clocks on the network that sources follow (RFC 7273) until the process ends.</summary>
/// <remarks>
/// Seen on 1.22.0: a jitter buffer may release the last reference to its NTP clock on the thread of the system clock. The clock's
/// end waits for that same thread, and from then on every pipeline of the process hangs. A clock with another reference does not
/// end, and is synchronised when it is wanted again.
/// </remarks>
internal static class NetworkClocks
{
    private static readonly ConcurrentDictionary<NetworkClockName, Lazy<NetworkClock?>> _clocks = [];

    /// <summary>Keeps the clocks that a text names. May resolve host names, and start PTP's helper: control thread.</summary>
    public static void KeepThoseOf(string launchText)
    {
        foreach (NetworkClockName name in NetworkClockName.In(launchText)) _ = Keep(name);
    }

    /// <summary>A clock; where it is not followed yet, a thread begins to. Does not wait.</summary>
    /// <param name="name">Which clock.</param>
    /// <param name="mayFollow">Whether to begin to.</param>
    /// <param name="hasFailed">Whether this machine cannot follow it.</param>
    public static NetworkClock? Find(NetworkClockName name, bool mayFollow, out bool hasFailed)
    {
        hasFailed = false;
        if (_clocks.TryGetValue(name, out Lazy<NetworkClock?>? clock))
        {
            hasFailed = clock is { IsValueCreated: true, Value: null };
            return clock.IsValueCreated ? clock.Value : null;
        }

        if (mayFollow) new Thread(() => Keep(name)) { IsBackground = true, Name = "network clock" }.Start();
        return null;
    }

    private static NetworkClock? Keep(NetworkClockName name) =>
        _clocks.GetOrAdd(name, static name => new Lazy<NetworkClock?>(() => Follow(name))).Value;

    private static NetworkClock? Follow(NetworkClockName name)
    {
        Gst.Initialize();
        return name.Clock == CaptureClock.Ntp ? NtpClock.Follow(name) : PtpClock.Follow(name);
    }
}
