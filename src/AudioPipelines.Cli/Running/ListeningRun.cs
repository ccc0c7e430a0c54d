using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>Lets something listen to a source: to the end of a file, or for a while.</summary>
internal sealed class ListeningRun(Terminal terminal, Interruption interruption)
{
    /// <summary>How long a source is heard that has no end.</summary>
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(15);

    /// <summary>Listens.</summary>
    /// <param name="planned">What runs.</param>
    /// <param name="duration">For how long; <see langword="null"/>: to the end, or for a while.</param>
    /// <param name="listen">Takes each frame.</param>
    /// <param name="isEnough">Whether enough was heard; <see langword="null"/>: only the duration tells.</param>
    /// <param name="playback">What is played meanwhile, which then tells how long to listen.</param>
    /// <returns>How the source's streams were in step.</returns>
    /// <exception cref="AudioSourceException">The source failed, or gave no audio.</exception>
    /// <exception cref="UsageException">The audio does not fit what listens.</exception>
    public SourceAlignment Listen(
        PlannedSource planned, TimeSpan? duration, Action<AudioFrame> listen, Func<bool>? isEnough = null,
        Playback? playback = null)
    {
        PipelinePlan plan = planned.Plan;
        using AudioSource source = planned.ToListen().Make();
        TimeSpan? live = duration ?? (playback is null ? _while : null);
        Exception? failure = null;
        Limit? limit = null;
        long heard = 0;
        source.SetCallback(frame =>
        {
            if (limit is { IsReached: true } || failure is not null) return;
            limit ??= new Limit(null, source.IsLive ? live : duration);
            try
            {
                listen(frame);
            }
            catch (Exception misfit) when (misfit is ArgumentException or UsageException)
            {
                failure = new UsageException(misfit.Message);
            }

            heard += frame.SamplesPerChannel;
            limit.Take(frame.SkippedSamples, frame.SamplesPerChannel, frame.SampleRate);
            if (limit.IsReached || failure is not null || isEnough?.Invoke() == true || playback is { IsOver: true })
                source.Stop();
        });
        source.Notified += (_, what) =>
        {
            if (what is SourceWarning warning) terminal.Warning(warning.Message, warning.Debug);
        };
        using CancellationTokenRegistration stopped = interruption.Requested.Register(source.Stop);
        interruption.Requested.ThrowIfCancellationRequested();
        source.Start();
        if (playback is not null && !source.IsLive)
            throw new UsageException($"'{plan.Name}' is not live, so it cannot hear what is played. Leave out --play.");
        playback?.Start();
        double? whole = playback?.Length.TotalSeconds
            ?? (source.IsLive ? live : duration ?? (source as GstSource)?.Duration)?.TotalSeconds;
        terminal.ShowProgress(
            plan.Name, whole, () => (double)Volatile.Read(ref heard) / (source.Format?.SampleRate ?? 1), source.Completion);
        source.Completion.GetAwaiter().GetResult();
        playback?.ThrowIfFailed();
        if (failure is not null) throw failure;
        if (heard == 0) throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{plan.Name}' gave no audio.");
        return (source as GstSource)?.Alignment ?? new SourceAlignment([], 0);
    }
}
