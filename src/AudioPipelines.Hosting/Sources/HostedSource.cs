using AudioPipelines.Hosting.Health;
using AudioPipelines.Hosting.Reload;

namespace AudioPipelines.Hosting.Sources;

/// <summary>One source of the host with what belongs to it.</summary>
/// <param name="name">The name it was registered under.</param>
/// <param name="source">The source itself.</param>
/// <param name="description">Where its plan comes from; <see langword="null"/>: the application made the source.</param>
/// <param name="autoStart">Whether it starts with the host.</param>
internal sealed class HostedSource(string name, IAudioSource source, DescriptionSource? description, bool autoStart)
    : IDisposable, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private volatile Task? _stop;
    private volatile bool _isLeftBehind;
    private volatile SourceOrigin? _origin;
    private AudioSourceException? _failure; // while it starts: that start may throw it
    private bool _isStarting;

    /// <summary>Raised when the source has failed for good, unless its start throws.</summary>
    public event Action<AudioSourceException>? Failed;

    public string Name => name;

    public IAudioSource Source => source;

    public DescriptionSource? Description => description;

    /// <summary>The description as it was read last; <see langword="null"/>: the application made the source.</summary>
    public SourceOrigin? Origin
    {
        get => _origin;
        set => _origin = value;
    }

    /// <summary>Reads the description again; <see langword="null"/>: the source cannot go over to another plan.</summary>
    public PlanReload? Reload { get; set; }

    public bool AutoStart => autoStart;

    /// <summary>How it is.</summary>
    public SourceHealth Health { get; } = new(source, autoStart);

    /// <summary>The source's handlers; <see langword="null"/>: it has none.</summary>
    public HandlerChain? Handlers { get; init; }

    /// <summary>Starts the source.</summary>
    /// <exception cref="AudioSourceException">It, or one of its handlers, could not be started.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_lock) (_isStarting, _failure) = (true, null);
        try
        {
            await source.StartAsync(cancellationToken).ConfigureAwait(false);
            if (Handlers?.StartError is { } error)
            {
                await source.StopAsync(CancellationToken.None).ConfigureAwait(false);
                throw error;
            }
        }
        catch
        {
            EndStart();
            throw;
        }

        if (EndStart() is { } failure) Failed?.Invoke(failure);
    }

    /// <summary>Stops the source.</summary>
    /// <param name="giveUp">Set when the host's shutdown time-out is over: a callback that has not returned is then left
    /// behind.</param>
    public Task StopAsync(CancellationToken giveUp) => _stop = source.StopAsync(giveUp);

    /// <summary>Notes that the source has failed for good.</summary>
    public void NoteFailure(AudioSourceException error)
    {
        lock (_lock)
        {
            if (_isStarting)
            {
                _failure = error;
                return;
            }
        }

        Failed?.Invoke(error);
    }

    /// <summary>Gives up waiting for the source: its stop goes on, but nobody waits for it any more.</summary>
    /// <returns>Whether it had not stopped yet.</returns>
    public bool LeaveBehind()
    {
        if (_stop is not { IsCompleted: false }) return false;
        return _isLeftBehind = true;
    }

    public void Dispose()
    {
        // The host's shutdown time-out is over: waiting for the same callback once more would only exceed it.
        if (_isLeftBehind) return;
        source.Dispose();
    }

    public ValueTask DisposeAsync() => _isLeftBehind ? ValueTask.CompletedTask : source.DisposeAsync();

    private AudioSourceException? EndStart()
    {
        lock (_lock)
        {
            AudioSourceException? failure = _failure;
            (_isStarting, _failure) = (false, null);
            return failure;
        }
    }
}
