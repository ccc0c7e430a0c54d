using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Plotting;

namespace AudioPipelines.Cli.Running;

/// <summary>Runs a source for a picture of it, and shows how far it is.</summary>
internal sealed class PlotRun(Terminal terminal, Interruption interruption)
{
    private const string Endless = ": press Ctrl-C to draw it";

    /// <summary>Runs it to its end, or for a while.</summary>
    /// <param name="planned">What runs.</param>
    /// <param name="duration">For how long; <see langword="null"/>: to the end, or until somebody stops it.</param>
    /// <param name="data">Takes what is drawn.</param>
    /// <returns>What it failed of; <see langword="null"/>: nothing. What came until then can be drawn.</returns>
    public Exception? Run(PlannedSource planned, TimeSpan? duration, PlotData data)
    {
        PipelinePlan plan = planned.Plan;
        // So that one thread decodes while the other transforms.
        using AudioSource source = planned.ToListen().Make(new GstSourceOptions { Delivery = DeliveryMode.Thread });
        var limit = new Limit(null, duration);
        Exception? failure = null;
        source.SetCallback(frame =>
        {
            if (limit.IsReached || failure is not null) return;
            bool isFirst = data.Format is null;
            try
            {
                data.Add(frame, limit.Take(frame.SkippedSamples, frame.SamplesPerChannel, frame.SampleRate).Samples);
            }
            catch (Exception misfit)
            {
                failure = misfit;
            }

            if (limit.IsReached || failure is not null) source.Stop();
            else if (isFirst && source.IsLive && duration is null && !terminal.IsInteractive)
                terminal.Note($"{plan.Name}{Endless}."); // a terminal has it beside the bar
        });
        source.Notified += (_, what) =>
        {
            data.Hear(what);
            if (what is SourceWarning warning) terminal.Warning(warning.Message, warning.Debug);
            if (what is SourceFailed { IsFinal: false } failed)
                terminal.Warning($"{failed.Error.Message.TrimEnd('.')}. It is started again.", failed.Error.GStreamerDebug);
        };
        using CancellationTokenRegistration stopped = interruption.Requested.Register(source.Stop);
        try
        {
            interruption.Requested.ThrowIfCancellationRequested();
            source.Start();
            double? whole = (duration ?? (source as GstSource)?.Duration)?.TotalSeconds;
            string title = plan.Name + (source.IsLive && duration is null ? Endless : "");
            terminal.ShowProgress(title, whole, () => data.Seconds, source.Completion);
            source.Completion.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Status is not null)
        {
            // Stopped while it was starting.
        }
        catch (Exception broken)
        {
            failure ??= broken;
        }

        data.Complete();
        return failure;
    }
}
