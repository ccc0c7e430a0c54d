using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>Lets an auditor listen to a source: to the end of a file, or for a while.</summary>
internal sealed class AuditRun(Terminal terminal, Interruption interruption)
{
    /// <summary>How long a source is heard that has no end.</summary>
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(15);

    /// <summary>Listens.</summary>
    /// <param name="plan">What runs.</param>
    /// <param name="duration">For how long; <see langword="null"/>: to the end, or for a while.</param>
    /// <param name="auditor">What listens.</param>
    /// <exception cref="AudioSourceException">The source failed, or gave no audio.</exception>
    /// <exception cref="UsageException">The audio does not fit the auditor's reference.</exception>
    public void Listen(PipelinePlan plan, TimeSpan? duration, ArrayAuditor auditor)
    {
        using var source = AudioSource.FromPlan(plan with
        {
            Recording = null,
            Audit = null,
            Replay = plan.Replay is { } replay ? replay with { Speed = 0 } : null,
        });
        Exception? failure = null;
        Limit? limit = null;
        long heard = 0;
        source.SetCallback(frame =>
        {
            if (limit is { IsReached: true } || failure is not null) return;
            limit ??= new Limit(null, duration ?? (source.IsLive ? _while : null));
            try
            {
                auditor.Listen(frame);
            }
            catch (ArgumentException misfit)
            {
                failure = new UsageException(misfit.Message);
            }

            heard += frame.SamplesPerChannel;
            limit.Take(frame.SkippedSamples, frame.SamplesPerChannel, frame.SampleRate);
            if (limit.IsReached || failure is not null) source.Stop();
        });
        source.Notified += (_, what) =>
        {
            if (what is SourceWarning warning) terminal.Warning(warning.Message, warning.Debug);
        };
        using CancellationTokenRegistration stopped = interruption.Requested.Register(source.Stop);
        interruption.Requested.ThrowIfCancellationRequested();
        source.Start();
        double? whole = (duration ?? (source.IsLive ? _while : (source as GstSource)?.Duration))?.TotalSeconds;
        terminal.ShowProgress(
            plan.Name, whole, () => (double)Volatile.Read(ref heard) / (source.Format?.SampleRate ?? 1), source.Completion);
        source.Completion.GetAwaiter().GetResult();
        if (failure is not null) throw failure;
        if (heard == 0) throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{plan.Name}' gave no audio.");
    }
}
