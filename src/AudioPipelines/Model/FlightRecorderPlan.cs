namespace AudioPipelines;

/// <summary>Keeps the last seconds of every channel in memory, to be written when something happened:
/// <see cref="GstSource.DumpAsync"/>.</summary>
/// <remarks>The memory is length × sample rate × channels × bytes per sample, and about 3 % more for gaps and times; it is
/// taken as the
/// audio comes. While a dump is written it may be twice that. It is 1 GiB at most: of more, a <see cref="SourceWarning"/> tells
/// how
/// much is kept.</remarks>
public sealed record FlightRecorderPlan
{
    /// <summary>The longest <see cref="Length"/>.</summary>
    public static readonly TimeSpan LongestLength = TimeSpan.FromHours(1);

    private readonly TimeSpan _length = TimeSpan.FromSeconds(30);

    /// <summary>How much audio is kept. Time in which there was none, such as an outage, does not count.</summary>
    /// <value>The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than 0, or longer than
    /// <see cref="LongestLength"/>.</exception>
    public TimeSpan Length
    {
        get => _length;
        init => _length = value > TimeSpan.Zero && value <= LongestLength
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"A flight recorder keeps more than 0 and no more than {LongestLength}.");
    }

    /// <summary>Whether it is written by itself when the source fails, also when the source is started again. The newest 10 of
    /// these
    /// dumps are kept in <see cref="Folder"/>; a <see cref="SourceWarning"/> tells where each is, or why there is none.</summary>
    /// <value>The default is <see langword="false"/>: on demand only.</value>
    public bool OnFailure { get; init; }

    /// <summary>Where dumps go that name no folder: each into a folder of its own in this one.</summary>
    /// <value>The default, <see langword="null"/>, is the current folder.</value>
    public string? Folder { get; init; }
}
