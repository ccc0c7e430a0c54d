using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Looks at the clock on the network that a source's senders share, and warns once if the plan names one that says
/// nothing. Source's turn.</summary>
internal sealed class NetworkClockWatch(SessionSettings settings)
{
    /// <summary>How long a clock may take to its first time.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly NetworkClockName[] _named =
    [
        .. settings.Plan.LaunchTexts.SelectMany(NetworkClockName.In)
            .Concat(Media(settings) is { } media && NetworkClockName.Of(media.Reference) is { } declared
                ? [declared]
                : []).Distinct(),
    ];

    private readonly bool _mayFollow = settings.Trust is not RestrictedPolicy;
    private readonly long _begun = settings.TimeProvider.GetTimestamp();
    private bool _isOver;

    /// <summary>The clock that the streams' timestamps count, as it was declared.</summary>
    public static MediaClock? Media(SessionSettings settings) =>
        MediaClock.Parse(settings.Plan.ReferenceClock, settings.Plan.MediaClockOffset);

    /// <summary>What is known of a clock.</summary>
    /// <param name="reference">The clock; <see langword="null"/>: the streams have brought the time of none.</param>
    public ClockState? Look(ReferenceClock? reference)
    {
        ClockState? state = reference is not null && NetworkClockName.Of(reference) is { } name && Find(name, out _) is { } clock
            ? clock.Look(settings.TimeProvider, CaptureClockReader.TimeBetweenLooks)
            : null;
        if (state is { IsKnown: true }) _isOver = true;
        if (!_isOver && _mayFollow && settings.TimeProvider.GetElapsedTime(_begun) >= _patience) WarnOfSilence();
        return state;
    }

    /// <summary>What a restricted source names is a stranger's word, and so is the name that a worker gives: no machine is
    /// asked for its sake.</summary>
    private NetworkClock? Find(NetworkClockName name, out bool hasFailed) =>
        NetworkClocks.Find(name, _mayFollow, out hasFailed);

    private void WarnOfSilence()
    {
        _isOver = true;
        foreach (NetworkClockName name in _named)
        {
            NetworkClock? clock = Find(name, out bool hasFailed);
            if (clock?.Look(settings.TimeProvider, TimeSpan.Zero).IsKnown == true) continue;
            string cause = hasFailed
                ? "which this machine cannot follow: GStreamer's gst-ptp-helper is missing, or may not open UDP ports 319 and "
                    + "320. "
                    + "Run as root, or give the helper the capabilities cap_net_bind_service and cap_net_admin (setcap)"
                : name.Clock == CaptureClock.Ptp
                    ? $"where no master has been heard for {_patience.TotalSeconds:0} s. Check the domain's number, and that "
                        + $"the network "
                        + $"carries multicast to 224.0.1.129"
                    : $"which has not answered for {_patience.TotalSeconds:0} s. Check the address, and that UDP port "
                        + $"{name.Number} is open";
            settings.Notify(new SourceWarning(
                $"'{settings.Plan.Name}' counts on {name}, {cause}. Until it is heard, nobody knows how good "
                + $"capture times are."));
        }
    }
}
