namespace AudioPipelines.Dashboard.Silos;

/// <summary>Takes the place of a fleet's source whose frames do not come to this machine, so that the page lists it with the
/// others. It has a state, and neither frames nor figures.</summary>
internal sealed class FleetOnlySource(string name, FleetReader fleet) : IAudioSource
{
    private static readonly Ledger _nothing = new([]);

    public event EventHandler<AudioSourceEvent>? Notified
    {
        add { } // the fleet tells of it once a second
        remove { }
    }

    public string Name => name;

    public AudioSourceState State =>
        fleet.Source(name) is { } source ? FleetWords.StateOf(source.State) : AudioSourceState.Created;

    public AudioFormat? Format => null;

    public Ledger Ledger => _nothing;

    public Task Completion => throw Elsewhere();

    public void SetCallback(AudioFrameCallback? callback) => throw Elsewhere();

    public void SetCallback(Func<AudioFrame, ValueTask>? callback) => throw Elsewhere();

    public void SetCallback(Func<AudioFrame, Task>? callback) => throw Elsewhere();

    public void Start() => throw Elsewhere();

    public Task StartAsync(CancellationToken cancellationToken = default) => throw Elsewhere();

    public void Stop() => throw Elsewhere();

    public Task StopAsync(CancellationToken giveUp = default) => throw Elsewhere();

    public IAsyncEnumerable<AudioFrame> ReadFramesAsync(CancellationToken cancellationToken = default) => throw Elsewhere();

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private NotSupportedException Elsewhere() => new($"The frames of '{name}' do not come here. Ask the fleet.");
}
