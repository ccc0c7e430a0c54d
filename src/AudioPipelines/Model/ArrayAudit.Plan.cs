namespace AudioPipelines;

/// <content>How an array is audited.</content>
public sealed partial record ArrayAudit
{
    /// <summary>How an array is audited while its source runs.</summary>
    public sealed record Plan
    {
        /// <summary>The largest <see cref="Size"/>, in metres.</summary>
        public const double LargestSize = 20;

        private readonly double? _size;
        private readonly TimeSpan _every = TimeSpan.FromSeconds(1);

        /// <summary>The largest distance between two microphones in metres. A channel that is further off than sound takes for
        /// it has slipped.</summary>
        /// <value>The default, <see langword="null"/>, is unknown: only a channel that slips while it is heard is
        /// noticed.</value>
        /// <exception cref="ArgumentOutOfRangeException">It is not more than 0, or more than
        /// <see cref="LargestSize"/>.</exception>
        public double? Size
        {
            get => _size;
            init => _size = value is null or (> 0 and <= LargestSize)
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"The size of an array is more than 0 and no more than {LargestSize} m.");
        }

        /// <summary>How often a running source is listened to, for about a third of a second. On a slow machine, or with many
        /// channels, less often.</summary>
        /// <value>The default is 1 second.</value>
        /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than an hour.</exception>
        public TimeSpan Every
        {
            get => _every;
            init => _every = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "An array is heard every 0 to 3600 s.");
        }

        /// <summary>A recording of the same array in good order: a folder of a recording, or an audio file. It tells what
        /// nothing else does: swapped channels, and a slip of any length.</summary>
        /// <value>The default, <see langword="null"/>, is none.</value>
        public string? Reference { get; init; }
    }
}
