namespace AudioPipelines.Hosting.Setup;

/// <summary>A handler of the frames of a source, or of every source.</summary>
/// <param name="Source">The source's name; <see langword="null"/>: every source.</param>
/// <param name="Name">What the log calls the handler.</param>
/// <param name="Resolve">Takes it from a scope.</param>
internal sealed record HandlerSetup(string? Source, string Name, Func<IServiceProvider, IAudioFrameHandler> Resolve)
{
    /// <summary>Whether it takes the frames of a source.</summary>
    public bool Takes(string source) => Source is null || Source == source;
}
