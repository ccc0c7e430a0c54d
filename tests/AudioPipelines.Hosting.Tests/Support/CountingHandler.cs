namespace AudioPipelines.Hosting.Tests;

/// <summary>Counts frames; singletons see it through <see cref="Journal"/>.</summary>
internal sealed class CountingHandler(CountingHandler.Journal journal, CountingHandler.ScopedService scoped)
    : IAudioFrameHandler, IAsyncDisposable
{
    private int _frames;

    public void Handle(IAudioSource source, AudioFrame frame)
    {
        if (_frames++ == 0) journal.Add($"first frame of {source.Name}, scope {scoped.Number}, disposed {scoped.IsDisposed}");
        journal.CountFrame();
    }

    public ValueTask DisposeAsync()
    {
        journal.Add($"disposed of after {_frames} frames, scope {scoped.Number}");
        return ValueTask.CompletedTask;
    }

    /// <summary>What the handlers did.</summary>
    internal sealed class Journal
    {
        private readonly List<string> _lines = [];
        private int _scopes;
        private int _frames;

        public int Frames => Volatile.Read(ref _frames);

        public string[] Lines
        {
            get { lock (_lines) return [.. _lines]; }
        }

        public void Add(string line)
        {
            lock (_lines) _lines.Add(line);
        }

        public void CountFrame() => Interlocked.Increment(ref _frames);

        public int NextScope() => Interlocked.Increment(ref _scopes);
    }

    /// <summary>A scoped service that a handler leans on.</summary>
    internal sealed class ScopedService(Journal journal) : IDisposable
    {
        public int Number { get; } = journal.NextScope();

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
