namespace AudioPipelines.Hosting.Sources;

/// <summary>A handler that is an asynchronous method.</summary>
internal sealed class AsyncDelegateHandler(Func<IAudioSource, AudioFrame, ValueTask> handle) : IAsyncAudioFrameHandler
{
    public ValueTask HandleAsync(IAudioSource source, AudioFrame frame) => handle(source, frame);
}
