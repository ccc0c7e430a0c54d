namespace AudioPipelines.Hosting.Sources;

/// <summary>One source of the host with what belongs to it.</summary>
/// <param name="name">The name it was registered under.</param>
/// <param name="source">The source itself.</param>
/// <param name="description">Where its plan comes from; <see langword="null"/>: the application made the source.</param>
/// <param name="autoStart">Whether it starts with the host.</param>
internal sealed class HostedSource(string name, IAudioSource source, DescriptionSource? description, bool autoStart) : IDisposable
{
    private volatile Task? _stop;
    private volatile bool _isLeftBehind;
    private int _startingThread;

    public string Name => name;

    public IAudioSource Source => source;

    public DescriptionSource? Description => description;

    public bool AutoStart => autoStart;

    /// <summary>The source's handlers; <see langword="null"/>: it has none.</summary>
    public HandlerChain? Handlers { get; init; }

    /// <summary>Whether the caller is inside <see cref="Start"/>: what fails there, it throws.</summary>
    public bool IsStartingHere => Volatile.Read(ref _startingThread) == Environment.CurrentManagedThreadId;

    /// <summary>Starts the source; blocks until it runs.</summary>
    /// <exception cref="AudioSourceException">It, or one of its handlers, could not be started.</exception>
    public void Start()
    {
        Volatile.Write(ref _startingThread, Environment.CurrentManagedThreadId);
        try
        {
            source.Start();
        }
        finally
        {
            Volatile.Write(ref _startingThread, 0);
        }

        if (Handlers?.StartError is not { } error) return;
        source.Stop();
        throw error;
    }

    /// <summary>Stops the source on a thread of its own.</summary>
    /// <param name="giveUp">Set when the host's shutdown time-out is over: a callback that does not return is left behind then.</param>
    public Task StopAsync(CancellationToken giveUp) => _stop = Dedicated.Run(() => Stop(giveUp), $"stop: {name}");

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

    private void Stop(CancellationToken giveUp)
    {
        if (source is AudioSource audio) audio.Stop(giveUp);
        else source.Stop();
    }
}
