namespace AudioPipelines.Framing;

/// <summary>What a stream's audio looks like.</summary>
/// <param name="SampleRate">In hertz.</param>
/// <param name="Labels">One label per channel.</param>
internal sealed record StreamFormat(int SampleRate, IReadOnlyList<string> Labels)
{
    public int Channels => Labels.Count;

    public bool Matches(StreamFormat? other) =>
        other is not null && SampleRate == other.SampleRate && Labels.SequenceEqual(other.Labels);
}
