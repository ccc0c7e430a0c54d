namespace AudioPipelines.Dashboard.Sources;

/// <summary>Follows one source from the time it is shown until it is not any more, and keeps what the page shows of its
/// past.</summary>
internal sealed class SourceWatch : IDisposable
{
    private readonly TimeProvider _time;

    public SourceWatch(string name, IAudioSource source, TimeProvider time)
    {
        (Name, Source, _time) = (name, source, time);
        source.Notified += Note;
    }

    public string Name { get; }

    public IAudioSource Source { get; }

    public SourceNotes Notes { get; } = new();

    public void Dispose() => Source.Notified -= Note;

    /// <summary>Runs on the source's thread: it writes down, and looks at nothing.</summary>
    private void Note(object? sender, AudioSourceEvent what) => Notes.Take(what, _time.GetUtcNow());
}
