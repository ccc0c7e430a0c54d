namespace AudioPipelines;

/// <content>Telling that a source of your own gets its audio back by itself.</content>
public abstract partial class AudioSource
{
    /// <summary>Tells that the audio was lost and that <see cref="Run"/> tries to get it back: the state is
    /// <see cref="AudioSourceState.Recovering"/>, and <see cref="SourceFailed"/> is raised, which is not final. Call it on the
    /// thread of <see cref="Run"/>, with no lock held.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="attempt">Which attempt follows, counted from 1.</param>
    /// <param name="delay">How long the source waits before that attempt.</param>
    protected void BeginRecovery(AudioSourceException error, int attempt, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        Notify(new SourceFailed(error, IsFinal: false) { Attempt = attempt, RestartDelay = delay });
        ChangeState(AudioSourceState.Running, AudioSourceState.Recovering);
    }

    /// <summary>Tells that the audio is back: the state is <see cref="AudioSourceState.Running"/>. Does nothing unless the source
    /// is recovering. Call it on the thread of <see cref="Run"/>, with no lock held.</summary>
    protected void EndRecovery() => ChangeState(AudioSourceState.Recovering, AudioSourceState.Running);
}
