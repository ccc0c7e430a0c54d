using System.Globalization;

namespace AudioPipelines;

/// <content>Places in a recording.</content>
public sealed partial record ReplayPlan
{
    /// <summary>A place in a recording: a sample index, a time since the beginning, or a time of day.</summary>
    public readonly record struct Place
    {
        private Place(long? index, TimeSpan? time, DateTimeOffset? utc)
        {
            Index = index;
            Time = time;
            Utc = utc;
        }

        /// <summary>The sample index; <see langword="null"/>: the place is another one.</summary>
        public long? Index { get; }

        /// <summary>The time since the first sample that is there; <see langword="null"/>: the place is another one.</summary>
        public TimeSpan? Time { get; }

        /// <summary>When it was captured, or else recorded; <see langword="null"/>: the place is another one.</summary>
        public DateTimeOffset? Utc { get; }

        /// <summary>A sample index: where it comes first, if several epochs have it.</summary>
        public static Place AtIndex(long index) => new(index, null, null);

        /// <summary>A time since the first sample that is there. Gaps and skipped instants count; the time between two epochs
        /// does not.</summary>
        public static Place AtTime(TimeSpan sinceBeginning) => new(null, sinceBeginning, null);

        /// <summary>A time of day: of capture where it is known, else of recording. Plain files have none.</summary>
        public static Place AtUtc(DateTimeOffset time) => new(null, null, time.ToUniversalTime());

        /// <inheritdoc/>
        public override string ToString() =>
            Index is { } index ? index.ToString(CultureInfo.InvariantCulture)
            : Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#######}s")
            : Utc is { } utc ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : "nowhere";
    }
}
