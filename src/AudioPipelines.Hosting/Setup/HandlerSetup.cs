namespace AudioPipelines.Hosting.Setup;

/// <summary>A handler that a source's frames go to.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Name">What the log calls the handler.</param>
/// <param name="Resolve">Takes it from a scope.</param>
internal sealed record HandlerSetup(string Source, string Name, Func<IServiceProvider, IAudioFrameHandler> Resolve);
