using AudioPipelines.Telemetry;

namespace AudioPipelines.Tests.Telemetry;

/// <summary>A source whose ledger is given.</summary>
internal sealed class MeteredFake(string name, params ChannelLedger[] channels) : IMeteredSource, IDisposable
{
    public string Name => name;

    public AudioSourceState State { get; set; } = AudioSourceState.Running;

    public Ledger Ledger { get; set; } = new(channels);

    public SourceAlignment? Alignment { get; set; }

    public bool IsMeteredPerChannel { get; init; }

    public SourceCounts Counts { get; } = new();

    public MeteredFake Register()
    {
        MeteredSources.Add(this);
        return this;
    }

    public void Dispose() => MeteredSources.Remove(this);
}
