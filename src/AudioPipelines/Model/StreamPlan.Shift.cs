using System.Globalization;

namespace AudioPipelines;

/// <content>Constant offsets.</content>
public sealed partial record StreamPlan
{
    /// <summary>A constant by which a stream is put later, or earlier: a time, or a number of samples. It makes up for what is
    /// known of a device, such as that its audio always comes 3.5 ms after that of another (<c>-3.5ms</c>).</summary>
    public readonly record struct Shift
    {
        /// <summary>The largest offset, since memory holds audio for that time.</summary>
        public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

        private readonly TimeSpan _time;
        private readonly double _samples;

        private Shift(TimeSpan time, double samples)
        {
            _time = time;
            _samples = samples;
        }

        /// <summary>An offset in time.</summary>
        /// <param name="time">Positive: the stream is put later. At most <see cref="Longest"/> either way.</param>
        public static Shift FromTime(TimeSpan time)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(time.Duration(), Longest, nameof(time));
            return new Shift(time, 0);
        }

        /// <summary>An offset in samples, which need not be whole.</summary>
        /// <param name="samples">Positive: the stream is put later.</param>
        public static Shift FromSamples(double samples)
        {
            if (!(Math.Abs(samples) <= AudioFormat.MaximumSampleRate))
                throw new ArgumentOutOfRangeException(nameof(samples), samples, "An offset has no more samples than a second.");
            return new Shift(TimeSpan.Zero, samples);
        }

        /// <summary>Whether the stream stays where it is.</summary>
        public bool IsNone => _time == TimeSpan.Zero && _samples == 0;

        /// <summary>The offset in samples at <paramref name="sampleRate"/> hertz, fractions included.</summary>
        public double ToSamples(int sampleRate) => _samples + (_time.Ticks * (double)sampleRate / TimeSpan.TicksPerSecond);

        /// <summary>The offset as a time, as far as the rate that samples are counted at is known.</summary>
        internal TimeSpan ToTime(int? sampleRate) =>
            sampleRate is { } rate ? TimeSpan.FromSeconds(ToSamples(rate) / rate) : _time;

        /// <inheritdoc/>
        public override string ToString() => _time != TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"{_time.TotalMilliseconds:0.####} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{_samples:0.####} samples");
    }
}
