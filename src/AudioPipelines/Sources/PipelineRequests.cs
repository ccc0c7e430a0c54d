namespace AudioPipelines.Sources;

/// <summary>Does what running pipelines ask for: another clock, or a look at a changed latency. Either may hang in an element, so
/// a control thread does it, and the source's own thread waits.</summary>
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

    /// <summary>Asks the pipelines for their latency. It decides how long frames wait for late audio, and how exact capture times
    /// are.</summary>
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
