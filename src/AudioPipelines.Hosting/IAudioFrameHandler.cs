namespace AudioPipelines.Hosting;

/// <summary>Takes the frames of one source of the host, or of every source. Registered with
/// <see cref="AudioPipelinesBuilder.AddHandler{THandler}(string)"/> or <see
/// cref="AudioPipelinesBuilder.AddHandler{THandler}()"/>.</summary>
/// <remarks>
/// Each handler of each source gets a dependency injection scope for each run of that source, from a start to its end; restarts
/// and reloads do not end a run. The handler is resolved from its scope when the source starts and disposed of with it when the
/// source has ended, before <see cref="IAudioSource.Completion"/> completes. Its constructor may thus take scoped services.
/// </remarks>
public interface IAudioFrameHandler
{
    /// <summary>Takes one frame. Called on the source's own thread, one call at a time; several handlers of a source get the same
    /// frame one after the other, in the order of their registration.</summary>
    /// <remarks>If it takes long, the source's policy for slow consumers applies. For asynchronous work,
    /// <see cref="AudioFrame.Retain"/> the frame and put it into a channel, or take an <see cref="IAsyncAudioFrameHandler"/>. An
    /// <c>async void</c> method is refused when the source starts. An exception fails the source with
    /// <see cref="AudioSourceErrorKind.CallbackFailed"/>.</remarks>
    /// <param name="source">The source the frame comes from.</param>
    /// <param name="frame">On loan until the call returns.</param>
    void Handle(IAudioSource source, AudioFrame frame);
}
