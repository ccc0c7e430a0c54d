namespace AudioPipelines.Dashboard.Silos;

/// <summary>The fleet as the page reads it: what it told last, looked up by name. Any thread. Without a fleet nothing is
/// there.</summary>
internal sealed class FleetReader(IPageFleet? fleet)
{
    private volatile Index? _index;

    public IPageFleet? Fleet => fleet;

    /// <summary>What the fleet told last; <see langword="null"/>: there is no fleet.</summary>
    public PageFleetState? State => fleet is null ? null : Read().State;

    /// <summary>Its sources by name.</summary>
    public IReadOnlyDictionary<string, PageFleetSource> Sources => fleet is null ? Index.None : Read().Sources;

    public PageFleetSource? Source(string name) => Sources.GetValueOrDefault(name);

    public PageSilo? Silo(string name) => fleet is null ? null : Read().Silos.GetValueOrDefault(name);

    /// <summary>Whether the silo of a source does not answer, so that nobody knows how the source is.</summary>
    public bool IsSilent(PageFleetSource source) => AnswersSiloOf(source) is false;

    /// <summary>Whether the silo of a source answers; <see langword="null"/>: no silo runs it that is known.</summary>
    public bool? AnswersSiloOf(PageFleetSource source) => source.Silo is { } silo ? Silo(silo)?.Answers : null;

    private Index Read()
    {
        PageFleetState state = fleet!.State;
        if (_index is { } index && index.State == (object)state) return index;
        return _index = new Index(state);
    }

    /// <summary>A state and its names; it does not change.</summary>
    private sealed class Index
    {
        public static readonly Dictionary<string, PageFleetSource> None = [];

        public Index(PageFleetState state)
        {
            State = state;
            Sources = new Dictionary<string, PageFleetSource>(state.Sources.Count, StringComparer.Ordinal);
            foreach (PageFleetSource source in state.Sources) Sources.TryAdd(source.Name, source);
            foreach (PageSilo silo in state.Silos) Silos.TryAdd(silo.Name, silo);
        }

        public PageFleetState State { get; }

        public Dictionary<string, PageFleetSource> Sources { get; }

        public Dictionary<string, PageSilo> Silos { get; } = new(StringComparer.Ordinal);
    }
}
