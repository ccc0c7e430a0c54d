namespace AudioPipelines.Sources;

/// <summary>Tells when the clock of capture times has changed. The first clock is no change.</summary>
internal sealed class CaptureClockNews(Action<CaptureClockChanged> changed)
{
    private CaptureTime? _before;
    private TimeSpan? _step;

    /// <summary>This machine's clock was set; told with the next frame.</summary>
    public void Stepped(TimeSpan by) => _step = by + (_step ?? TimeSpan.Zero);

    /// <summary>Compares a frame's time with that of the frame before.</summary>
    /// <param name="captured">The frame's.</param>
    /// <param name="shared">The senders' clock, if they share one.</param>
    public void Tell(in CaptureTime captured, SharedTime? shared)
    {
        if (_step is null && _before is { } last && last.Clock == captured.Clock && last.IsLocked == captured.IsLocked
            && last.ClockName == captured.ClockName) return;
        if (captured.Clock == CaptureClock.None && _step is null) return;
        (CaptureTime? before, TimeSpan? step) = (_before, _step);
        (_before, _step) = (captured, null);
        if (before is { } was && ReasonOf(was, captured, shared) is { } reason)
            changed(new CaptureClockChanged(captured, reason));
        if (step is not { } by) return;
        changed(new CaptureClockChanged(
            captured, FormattableString.Invariant($"this machine's clock was set by {by.TotalSeconds:+0.###;-0.###} s"))
        {
            Step = by,
        });
    }

    private static string? ReasonOf(in CaptureTime before, in CaptureTime now, SharedTime? shared)
    {
        string name = now.ClockName ?? NameOf(now.Clock), other = before.ClockName ?? NameOf(before.Clock);
        if (before.Clock != now.Clock) return $"capture times are of {name} now, and no more of {other}";
        if (before.IsLocked && !now.IsLocked)
            return now.Clock == CaptureClock.Sender
                ? "the sender has sent no more reports; how its clocks run since then is not known"
                : WhyLost(name, shared);
        if (!before.IsLocked && now.IsLocked) return $"{name} is synchronised";
        if (before.ClockName == now.ClockName) return null;
        return now.ClockName is null ? $"{other} is not followed any more"
            : before.ClockName is null ? $"{name} was heard"
            : $"{name} took the place of {other}";
    }

    private static string WhyLost(string name, SharedTime? shared) =>
        shared is { Doubt: > 0 } doubted
            ? FormattableString.Invariant(
                $"the senders' time is {doubted.Doubt / 1e9:0.###} s off from {name}; its lock says nothing of them")
            : shared?.State is { Silence.Ticks: < TimeSpan.TicksPerSecond * 4 } ? $"{name} jumps about; its lock is lost"
            : shared?.State is { } silent
                ? FormattableString.Invariant($"{name} has given no time for {silent.Silence.TotalSeconds:0} s; its lock is lost")
                : $"{name} is not synchronised any more";

    private static string NameOf(CaptureClock clock) => clock switch
    {
        CaptureClock.Local => "this machine's clock",
        CaptureClock.Sender => "the sender's clock",
        CaptureClock.Ntp => "an NTP server",
        CaptureClock.Ptp => "a PTP master",
        _ => "no clock",
    };
}
