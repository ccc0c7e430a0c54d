using AudioPipelines.Sources;
using AudioPipelines.Telemetry;

namespace AudioPipelines;

/// <content>Starting the pipelines of a new plan beside the running ones.</content>
public sealed partial class GstSource
{
    /// <summary>How long the frames of the running pipelines may take to reach the audio of the new ones. The new ring holds a
    /// second and two frames.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>Handles a replacement from the first check of its plan to the release of the old pipelines. Its own
    /// thread.</summary>
    private void BringUp(Replacement replacement)
    {
        SourceSpan? span = replacement.Span = replacement.StartAt is null ? SourceSpan.Begin(SourceSpan.Reload, Name) : null;
        try
        {
            Open(replacement);
            if (WaitForTurn(replacement))
            {
                LetItTakeOver(replacement);
                replacement.WaitUntilTaken();
            }
        }
        catch (OperationCanceledException) when (replacement.Cancelled.IsCancellationRequested)
        {
            // Another plan came first, or the source was stopped.
        }
        catch (Exception thrown)
        {
            span?.Failed(thrown);
            Withdraw(replacement);
            replacement.Refuse(thrown);
        }
        finally
        {
            GstSession? released = replacement.Left;
            lock (_lock)
            {
                if (_session != replacement.Session) released ??= replacement.Session; // not taken
            }

            if (replacement.Obstacle is null) span?.Dispose();
            released?.Close();
        }
    }

    /// <summary>Opens the new pipelines, or finds why they cannot run beside the old ones.</summary>
    private void Open(Replacement replacement)
    {
        PipelinePlan running = Plan, plan = replacement.Plan;
        SessionSettings settings = SettingsFor(plan, replacement.Timeline = _timeline.Fork(), replacement.Reason) with
        {
            StartAt = replacement.StartAt,
        };
        lock (_lock) settings = settings with { LastFrame = _session?.LastFrame ?? _lastFrame };
        if (Coexistence.BothWrite(running, plan))
        {
            GstSession.Check(settings, replacement.Cancelled);
            replacement.Obstacle = "both write somewhere";
            return;
        }

        try
        {
            replacement.Session = GstSession.Open(settings, replacement.Cancelled);
        }
        catch (AudioSourceException busy) when (busy.Kind is AudioSourceErrorKind.Busy)
        {
            replacement.Obstacle = busy.Message.TrimEnd('.');
        }
    }

    /// <summary>Waits until the frames of the old pipelines can end where those of the new ones begin.</summary>
    private bool WaitForTurn(Replacement replacement)
    {
        if (replacement.Session is not { IsLive: true } next || !IsLive || Coexistence.ShareAPort(Plan, replacement.Plan))
            return true;
        var handover = new Handover(
            next.Assembler!,
            () =>
            {
                LetItTakeOver(replacement);
                next.Assembler!.Interrupt();
            });
        _handover = handover;
        TimeSpan silence = replacement.Plan.StartDeadline;
        if (next.WaitForTurn(handover, silence, _patience + LengthOfFrame(Plan) + LengthOfFrame(replacement.Plan),
            replacement.Cancelled) || !handover.HasSeenFrames) return true;
        throw new AudioSourceException(
            AudioSourceErrorKind.Timeout,
            $"The new pipelines of '{Name}' brought no audio within {silence.TotalSeconds:0.#} s, while those that run do. "
            + "Look whether what they receive from is there, and replace the plan again.");
    }

    private static TimeSpan LengthOfFrame(PipelinePlan plan)
    {
        int rate = plan.SampleRate ?? 48_000;
        return TimeSpan.FromSeconds(Math.Min(60, plan.FrameLength.ToSamples(rate) / (double)rate));
    }

    private void LetItTakeOver(Replacement replacement)
    {
        CancellationTokenSource turn;
        replacement.SetReady();
        lock (_lock)
        {
            if (_replacement != replacement) return;
            turn = _turn;
        }

        turn.Cancel();
    }

    private void Withdraw(Replacement replacement)
    {
        lock (_lock)
        {
            if (_replacement != replacement) return;
            _replacement = null;
            _handover = null;
        }
    }
}
