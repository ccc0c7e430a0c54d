using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>Pause, position and seeking.</content>
public abstract partial class AudioSource
{
    /// <summary>How long the audio is; <see langword="null"/> where nobody knows, and for live sources.</summary>
    public virtual TimeSpan? Duration => null;

    /// <summary>How far the frames have come, from the beginning of the audio on; <see langword="null"/> before the first frame,
    /// and for live sources.</summary>
    /// <remarks>It is the end of the frame that was delivered last, or is being delivered; after a seek, the place that was gone
    /// to. A reader may have a few frames still to take.</remarks>
    public virtual TimeSpan? Position => IsLive ? null : _delivery.Reached;

    /// <summary>Whether <see cref="SeekAsync"/> can go to another place now.</summary>
    public virtual bool CanSeek => false;

    /// <summary>Lets no more frames be delivered until <see cref="ResumeAsync"/>. Nothing is lost: the source waits, in the state
    /// <see cref="AudioSourceState.Paused"/>. A stop ends the pause.</summary>
    /// <returns>Completes when no callback is at work any more; inside the callback at once. Frames that a reader has not taken
    /// yet stay there for it.</returns>
    /// <exception cref="InvalidOperationException">The source does not run.</exception>
    /// <exception cref="NotSupportedException">It is live, so that its audio would go on.</exception>
    public Task PauseAsync()
    {
        SourceRun run = RunningOr("pause");
        if (IsLive)
        {
            throw new NotSupportedException(
                $"The source '{Name}' is live and cannot pause: its audio goes on whether or not it is taken. Stop it, or leave "
                + "its frames.");
        }

        Task left = _delivery.Pause();
        HoldOrLetGo();
        ChangeState(AudioSourceState.Running, AudioSourceState.Paused);
        return IsOnThreadOf(run) ? Task.CompletedTask : left;
    }

    /// <summary>Ends a pause: frames go on where they had come to. Without a pause it has no effect.</summary>
    /// <exception cref="InvalidOperationException">The source does not run.</exception>
    public Task ResumeAsync()
    {
        RunningOr("go on");
        ChangeState(AudioSourceState.Paused, AudioSourceState.Running);
        _delivery.GoOn();
        HoldOrLetGo();
        return Task.CompletedTask;
    }

    /// <summary>Goes to another place of the audio, exactly to the sample. A new epoch begins there; <see
    /// cref="AudioFrame.SampleIndex"/>, <see cref="AudioFrame.Pts"/> and <see cref="AudioFrame.Time"/> go on from the place, as
    /// if the audio had been played up to it. During a pause the source stays paused.</summary>
    /// <remarks>Frames of the place before are delivered until the new one is there. A reader may have a few of them still to
    /// take: <see cref="AudioFrame.Epoch"/> tells them apart.</remarks>
    /// <param name="position">The place, from the beginning of the audio on.</param>
    /// <returns>Completes when the frames that follow are those of the place; is cancelled when another seek, or another plan,
    /// comes first. Do not wait for it inside the callback.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place lies before the beginning, or at or behind the end.</exception>
    /// <exception cref="InvalidOperationException">The source does not run.</exception>
    /// <exception cref="NotSupportedException">It cannot seek: it is live, or endless, or cannot be read from its beginning
    /// again.</exception>
    /// <exception cref="AudioSourceException">The place cannot be opened; the source goes on where it was.</exception>
    public virtual Task SeekAsync(TimeSpan position)
    {
        CheckPlace(position);
        throw CannotSeek(IsLive ? "it is live" : "its code has no way to begin elsewhere");
    }

    /// <summary>Lets what follows a clock stand still during a pause, and go on after it.</summary>
    private protected virtual void HoldOrLetGo()
    {
    }

    /// <summary>The state of a source that delivers, or would if it were not paused.</summary>
    internal AudioSourceState RunningState => _delivery.IsPaused ? AudioSourceState.Paused : AudioSourceState.Running;

    /// <summary>Goes to <see cref="RunningState"/>, though a pause may begin or end meanwhile.</summary>
    internal void ChangeToRunning()
    {
        ChangeState(RunningState);
        if (_delivery.IsPaused) ChangeState(AudioSourceState.Running, AudioSourceState.Paused);
        else ChangeState(AudioSourceState.Paused, AudioSourceState.Running);
    }

    /// <summary>Checks a place before a seek.</summary>
    private protected void CheckPlace(TimeSpan position)
    {
        if (position < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(position), position, $"The source '{Name}' has no audio before its beginning. Give a place from 0 on.");
        }

        RunningOr("seek");
    }

    /// <summary>What a place at or behind the end becomes.</summary>
    private protected ArgumentOutOfRangeException BehindEnd(TimeSpan position, TimeSpan? duration) => new(
        nameof(position), position,
        $"The source '{Name}' ends {(duration is { } end ? $"at {end:c}" : "before that place")}. Give a place before its end.");

    /// <summary>What a seek becomes that is not possible.</summary>
    /// <param name="why">Follows "cannot seek: ".</param>
    private protected NotSupportedException CannotSeek(string why) => new($"The source '{Name}' cannot seek: {why}.");

    private SourceRun RunningOr(string what)
    {
        lock (_lock)
        {
            bool runs = _state is AudioSourceState.Running or AudioSourceState.Degraded or AudioSourceState.Paused;
            if (runs && _run is { IsFinished: false } run && !run.Stopping.IsCancellationRequested) return run;
        }

        throw new InvalidOperationException(State is AudioSourceState.Recovering or AudioSourceState.Starting
            ? $"The source '{Name}' is being started and cannot {what} yet. Try it again once it runs."
            : $"The source '{Name}' does not run and cannot {what}. Start it first.");
    }
}
