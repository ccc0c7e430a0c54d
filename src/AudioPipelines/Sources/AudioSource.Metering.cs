using AudioPipelines.Telemetry;

namespace AudioPipelines;

/// <content>What the meters read.</content>
public abstract partial class AudioSource
{
    private readonly Metered _metered;

    internal SourceCounts Counts { get; } = new();

    private protected virtual SourceAlignment? MeteredAlignment => null;

    /// <summary>The source as the meters see it. It lives as long as the source, which holds it. No class of an application's has
    /// an interface of ours for it.</summary>
    private sealed class Metered(AudioSource source) : IMeteredSource
    {
        public string Name => source.Name;

        public AudioSourceState State => source.State;

        public Ledger Ledger => source.Ledger;

        public SourceAlignment? Alignment => source.MeteredAlignment;

        public bool IsMeteredPerChannel => source.Options.MetricsPerChannel;

        public SourceCounts Counts => source.Counts;
    }
}
