namespace AudioPipelines.Hosting.Setup;

/// <summary>A handler of a source's frames.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Name">What the log calls the handler.</param>
/// <param name="Resolve">Takes it from a scope.</param>
internal sealed record HandlerSetup(string Source, string Name, Func<IServiceProvider, IAudioFrameHandler> Resolve);
