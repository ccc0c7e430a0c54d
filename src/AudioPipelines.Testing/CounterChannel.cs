namespace AudioPipelines.Testing;

/// <summary>What a <see cref="CounterCheck"/> has seen of one channel.</summary>
public readonly record struct CounterChannel
{
    /// <summary>Samples that were audio.</summary>
    public long Samples { get; init; }

    /// <summary>The part of <see cref="Samples"/> that is not the sample that belongs there.</summary>
    public long Misplaced { get; init; }

    /// <summary>Samples in gaps.</summary>
    public long Missing { get; init; }

    /// <summary>The part of <see cref="Missing"/> that is not silent.</summary>
    public long Invented { get; init; }
}

/// <summary>A sample that is not where it belongs.</summary>
/// <param name="Epoch">The frame's epoch.</param>
/// <param name="Channel">The channel it was found in.</param>
/// <param name="SampleIndex">The index it was found at.</param>
/// <param name="Expected">The value that belongs there.</param>
/// <param name="Found">The value found.</param>
public readonly record struct MisplacedSample(int Epoch, int Channel, long SampleIndex, double Expected, double Found);
