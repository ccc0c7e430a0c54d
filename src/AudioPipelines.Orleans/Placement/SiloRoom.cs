namespace AudioPipelines.Fleet.Placement;

/// <summary>What placing asks of a silo.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Labels that it has.</param>
/// <param name="Capacity">The weight that it takes.</param>
/// <param name="Load">The weight that it has.</param>
/// <param name="Accepts">Whether it takes sources: it answers, does not drain, and speaks our version.</param>
internal sealed record SiloRoom(string Name, IReadOnlyCollection<string> Labels, int Capacity, int Load, bool Accepts)
{
    /// <summary>Whether it takes none because it is drained.</summary>
    public bool IsDraining { get; init; }

    /// <summary>Whether it could take a source, if it took any.</summary>
    public bool Suits(IReadOnlyCollection<string> labels, int weight) =>
        labels.All(Labels.Contains) && Load + weight <= Capacity;

    /// <summary>Whether it can take a source.</summary>
    public bool Takes(IReadOnlyCollection<string> labels, int weight) =>
        Accepts && Suits(labels, weight);

    /// <summary>How full it would be with so much more.</summary>
    public double Fill(int more) => Capacity <= 0 ? double.PositiveInfinity : (double)(Load + more) / Capacity;
}
