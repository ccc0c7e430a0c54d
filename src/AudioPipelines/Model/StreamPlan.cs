namespace AudioPipelines;

/// <summary>One stream of a source: the appsink it comes from and the channels it carries.</summary>
/// <param name="Sink">The name of the appsink.</param>
/// <param name="Channels">How many channels it carries; <see langword="null"/>: as many as the audio has.</param>
/// <param name="Labels">A label for each channel; empty: the stream's name and the channel's number.</param>
public sealed partial record StreamPlan(string Sink, int? Channels, IReadOnlyList<string> Labels)
{
    /// <summary>By how much its audio is put later than it was placed; negative: earlier. Whole samples keep their values; a
    /// fraction of a sample is resampled.</summary>
    /// <value>The default is none.</value>
    public Shift Offset { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(StreamPlan? other) =>
        other is not null && Sink == other.Sink && Channels == other.Channels && Offset == other.Offset
        && Labels.SequenceEqual(other.Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sink, Channels, Labels.Count, Offset);

    /// <summary>How many channels the plan says the stream has, where it does.</summary>
    internal int? DeclaredChannels(PipelinePlan plan) => Channels ?? (Labels.Count > 0 ? Labels.Count : plan.Channels);
}
