namespace AudioPipelines.Sources;

/// <summary>Does what pipelines ask for while they run: another clock, and a look at a latency that has changed. Either may hang
/// in an element, so it is done on a control thread, and waited for on the source's own.</summary>
internal sealed class PipelineRequests(SessionContext session)
{
    private readonly SessionSettings _settings = session.Settings;

    /// <summary>Whether something has been asked for.</summary>
    public bool ArePending => session.Pipelines.Messages is { LatencyChanged: true } or { ClockLost: true };

    /// <summary>Does what the pipelines' messages have asked for.</summary>
    public void Answer()
    {
        if (session.Pipelines.Messages.LatencyChanged)
        {
            session.Pipelines.Messages.LatencyChanged = false;
            TakeLatency();
        }

        if (session.Pipelines.Messages.ClockLost)
        {
            session.Pipelines.Messages.ClockLost = false;
            ControlThread.Run($"clock: {_settings.Plan.Name}", session.Pipelines.ReplaceClock, _settings.CloseDeadline);
        }
    }

    /// <summary>Asks the pipelines for their latency: frames wait for late audio by it, and capture times are as sure as it is
    /// short.</summary>
    public void TakeLatency()
    {
        TimeSpan own = TimeSpan.Zero;
        bool isTold = ControlThread.Run(
            $"latency: {_settings.Plan.Name}",
            () =>
            {
                session.Pipelines.RecalculateLatency();
                own = session.Pipelines.Latency;
            },
            _settings.CloseDeadline);
        if (!isTold)
        {
            _settings.Notify(new SourceWarning(
                $"An element of '{_settings.Plan.Name}' has not said within {_settings.CloseDeadline.TotalSeconds:0.#} s what "
                + $"its latency is; the one known before stays."));
            return;
        }

        session.Assembler.SetLatency(_settings.LatencyBehind(own));
        session.CaptureClock?.Latency = own;
    }
}
