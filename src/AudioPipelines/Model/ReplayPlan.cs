namespace AudioPipelines;

/// <summary>Which recording is played, and how. <see cref="AudioSource.FromReplay"/> plays it: the same frames, times, epochs and
/// gaps. Plain audio files may be played too, as the channels of one source.</summary>
public sealed partial record ReplayPlan
{
    private readonly double _speed = 1;

    /// <summary>A recording's folder, with its <c>index.jsonl</c>; or a folder with a folder of numbered files for each channel:
    /// <c>ch0</c>, <c>ch1</c> …</summary>
    /// <value>The default is <see langword="null"/>: <see cref="Files"/> are played.</value>
    public string? Folder { get; init; }

    /// <summary>Files, and folders of numbered files. The channels of each come after those of the one before.</summary>
    /// <value>The default is none: <see cref="Folder"/> is played.</value>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>How many times faster than real time; 0: as fast as possible.</summary>
    /// <value>The default is 1: real time.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or no number.</exception>
    public double Speed
    {
        get => _speed;
        init => _speed = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A speed is 0 or more.");
    }

    /// <summary>Where to begin: with the frame that holds this place.</summary>
    /// <value>The default, <see langword="null"/>, is the beginning.</value>
    public Place? From { get; init; }

    /// <summary>Where to end: behind the frame that comes before this place, or holds it.</summary>
    /// <value>The default, <see langword="null"/>, is the end.</value>
    public Place? To { get; init; }

    /// <summary>Whether it begins again at its end. Each time begins an epoch.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Loop { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ReplayPlan? other) =>
        other is not null && Files.SequenceEqual(other.Files)
        && (Folder, Speed, From, To, Loop) == (other.Folder, other.Speed, other.From, other.To, other.Loop);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Folder, Files.Count, Speed, From, To, Loop);
}
