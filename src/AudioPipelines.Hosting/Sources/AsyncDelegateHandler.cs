namespace AudioPipelines.Hosting.Sources;

/// <summary>A handler that is an asynchronous method.</summary>
internal sealed class AsyncDelegateHandler(Func<IAudioSource, AudioFrame, ValueTask> handle) : IAudioFrameHandler
{
    /// <summary>Takes one frame.</summary>
    /// <returns>Complete when the frame is no longer needed.</returns>
    public ValueTask HandleAsync(IAudioSource source, AudioFrame frame) => handle(source, frame);

    public void Handle(IAudioSource source, AudioFrame frame) => HandleAsync(source, frame).AsTask().GetAwaiter().GetResult();
}
