using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Hosting;

/// <summary>The audio sources of the host, by name. A source stays the same object when its description file changes.</summary>
public interface IAudioSources
{
    /// <summary>Raised after an edited description file was read again, whether it could be used or not. Handlers run on a thread
    /// of the pool; an exception from one is logged.</summary>
    event EventHandler<SourceReload>? Reloaded;

    /// <summary>The names of all sources, sorted.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The source of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source; the message lists those that exist.</exception>
    IAudioSource Get(string name);

    /// <summary>The source of this name, if there is one.</summary>
    bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source);
}
