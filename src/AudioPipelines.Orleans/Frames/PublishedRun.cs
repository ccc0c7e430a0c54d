using AudioPipelines.Nats;

namespace AudioPipelines.Fleet.Frames;

/// <summary>A run and its publisher. The publisher begins with the first frame and not before: its first message shuts out the
/// owner before, which may have frames until then.</summary>
internal sealed class PublishedRun(FleetRun run, NatsPublisherOptions options) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private volatile NatsPublisher? _publisher;
    private bool _isClosed;

    /// <summary>A frame has come. The thread that delivers the source's frames.</summary>
    public void NoteFrame()
    {
        if (_publisher is null) Begin();
    }

    /// <summary>Goes on under the run's newer token.</summary>
    public async ValueTask RenewAsync()
    {
        NatsPublisher? old;
        lock (_lock) (old, _publisher) = (_publisher, null);
        if (old is null) return;
        Begin();
        await old.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        NatsPublisher? publisher;
        lock (_lock)
        {
            _isClosed = true;
            (publisher, _publisher) = (_publisher, null);
        }

        if (publisher is not null) await publisher.DisposeAsync().ConfigureAwait(false);
    }

    private void Begin()
    {
        lock (_lock)
        {
            if (_isClosed || _publisher is not null) return;
            _publisher = new NatsPublisher(run.Source, options with { Token = (ulong)run.Token });
        }
    }
}
