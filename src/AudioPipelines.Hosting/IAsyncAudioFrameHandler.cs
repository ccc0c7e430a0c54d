namespace AudioPipelines.Hosting;

/// <summary>Takes the frames of a source of the host asynchronously. It is registered, made and disposed of as any
/// <see cref="IAudioFrameHandler"/>.</summary>
public interface IAsyncAudioFrameHandler : IAudioFrameHandler
{
    /// <summary>Takes one frame. Begins on the source's own thread, one call at a time; the source waits until the task is
    /// complete.</summary>
    /// <remarks>If it takes long, the source's policy for slow consumers applies. If it fails, the source fails with
    /// <see cref="AudioSourceErrorKind.CallbackFailed"/>.</remarks>
    /// <param name="source">The source the frame comes from.</param>
    /// <param name="frame">On loan until the task is complete.</param>
    ValueTask HandleAsync(IAudioSource source, AudioFrame frame);

    /// <inheritdoc/>
    void IAudioFrameHandler.Handle(IAudioSource source, AudioFrame frame) =>
        HandleAsync(source, frame).AsTask().GetAwaiter().GetResult();
}
