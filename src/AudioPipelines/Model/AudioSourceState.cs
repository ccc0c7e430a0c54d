namespace AudioPipelines;

/// <summary>What an audio source is doing.</summary>
public enum AudioSourceState
{
    /// <summary>It has not been started yet.</summary>
    Created,

    /// <summary><see cref="IAudioSource.Start"/> is running.</summary>
    Starting,

    /// <summary>It runs and delivers frames.</summary>
    Running,

    /// <summary>It runs, and at least one of its streams delivers nothing.</summary>
    Degraded,

    /// <summary>It failed and is about to be started again.</summary>
    Recovering,

    /// <summary>It failed for good; <see cref="IAudioSource.Completion"/> says why.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It runs, and waits for <see cref="AudioSource.ResumeAsync"/>.</summary>
    Paused,

    /// <summary>It came to its end: all of its audio was given, and nobody stopped it.</summary>
    Ended,
}
