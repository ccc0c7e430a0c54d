using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Hosting;

/// <summary>The audio sources of the host, by name. A source stays the same object when its description file changes.</summary>
public interface IAudioSources
{
    /// <summary>Raised with the name of a source that <see cref="Add"/> has added, before it starts. Handlers run on the thread
    /// of that call.</summary>
    event EventHandler<string>? Added;

    /// <summary>Raised after an edited description file was read again, whether it could be used or not. Handlers run on a thread
    /// of the pool; an exception from one is logged.</summary>
    event EventHandler<SourceReload>? Reloaded;

    /// <summary>The names of all sources, sorted, as they are now.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The source of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source; the message lists those that exist.</exception>
    IAudioSource Get(string name);

    /// <summary>The source of this name, if there is one.</summary>
    bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source);

    /// <summary>Adds a source to the host while it runs, as if it had been there at the start: handlers for all sources get its
    /// frames, an edit of its file is taken over, and it stops with the host. It is started on a thread of its own; a start that
    /// fails is logged, and the host goes on, whatever <see cref="AudioPipelinesOptions.WhenStartFails"/> says. Any thread may
    /// call it.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="description">A preset's name, or a description file; a relative path starts at the content root.</param>
    /// <param name="parameters">Values for the description's parameters.</param>
    /// <returns>The source, which may not run yet.</returns>
    /// <exception cref="DescriptionException">The description or a value is wrong; it lists every error.</exception>
    /// <exception cref="InvalidOperationException">The host has a source of that name, or does not run.</exception>
    IAudioSource Add(string name, string description, ParameterValues? parameters = null);

    /// <summary>Where the source of this name comes from; <see langword="null"/>: the application made it in code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    SourceOrigin? OriginOf(string name);

    /// <summary>Whether <see cref="ReloadAsync"/> can read the description of this source again.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    bool CanReload(string name);

    /// <summary>Reads a source's description again now, and goes over to what it says, as after an edit of the file: the new
    /// pipelines run before the old ones end, a broken description changes nothing, and a source that had failed is started
    /// again. <see cref="Reloaded"/> tells of it, too.</summary>
    /// <remarks>Reloads of one source come one after the other. Do not wait for it inside a handler of the source.</remarks>
    /// <returns>What became of it; an error of the description or of the new pipelines is in
    /// <see cref="SourceReload.Error"/>.</returns>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    /// <exception cref="InvalidOperationException">It was made in code, or plays a recording.</exception>
    /// <exception cref="OperationCanceledException">The source was stopped, or went elsewhere, before the new pipelines had
    /// audio.</exception>
    Task<SourceReload> ReloadAsync(string name);
}
