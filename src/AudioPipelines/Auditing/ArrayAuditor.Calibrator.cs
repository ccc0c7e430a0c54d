using AudioPipelines.Auditing;

namespace AudioPipelines;

/// <content>Measuring constant delays.</content>
public sealed partial class ArrayAuditor
{
    /// <summary>
    /// Measures how much later than one channel the others hear the same sound: a few clicks or claps, the sweeps that
    /// <see cref="Chirp"/> makes, or whatever all of them hear.
    /// </summary>
    /// <remarks>
    /// The way of the sound is a part of what is measured: 2.9 ms a metre. Microphones that are to be compared should be as far
    /// from the sound as each other. Delays of 1.3 seconds and less are found, fractions of a sample included. It keeps what it
    /// hears, up to two minutes or 512 MiB, and begins anew with each epoch. Not for several threads at once.
    /// </remarks>
    /// <param name="reference">The channel that others are compared with, counted from 0.</param>
    /// <param name="expectsChirp">Whether the sound is that of <see cref="Chirp"/>, which is then found in more noise.</param>
    /// <example>
    /// <code>
    /// var calibrator = new ArrayAuditor.Calibrator();
    /// await foreach (AudioFrame frame in source.ReadFramesAsync()) calibrator.Listen(frame);
    /// foreach (ArrayAuditor.Delay delay in calibrator.Measure()) Console.WriteLine(delay);
    /// </code>
    /// </example>
    public sealed class Calibrator(int reference = 0, bool expectsChirp = false)
    {
        private AudioFormat? _format;
        private CalibrationTake? _take;

        /// <summary>How many sounds with a pause between them the reference has heard. Of sound without pauses, none.</summary>
        public int Sounds => _take is null ? 0 : new ActiveParts(_take.Channel(reference), _take.SampleRate).Sounds;

        /// <summary>How much audio was heard.</summary>
        public TimeSpan Heard =>
            _take is null ? TimeSpan.Zero : TimeSpan.FromSeconds((double)_take.Length / _take.SampleRate);

        /// <summary>Whether it has heard as much as it keeps. Further frames change nothing.</summary>
        public bool IsFull => _take is { IsFull: true };

        /// <summary>Listens to a frame.</summary>
        /// <exception cref="ArgumentException">The frame has other channels or another rate than those before, or no such channel
        /// as the reference; or its rate is too low.</exception>
        public void Listen(AudioFrame frame)
        {
            if (_format is null) Begin(frame.Format);
            else if (frame.SampleRate != _format.SampleRate || frame.Channels != _format.Channels)
                throw new ArgumentException(
                    $"A calibration hears one array: {_format}. The frame is of another: {frame.Format}.");
            _take!.Append(frame);
        }

        /// <summary>How late each channel is against the reference, in the order of channels, without the reference
        /// itself.</summary>
        public IReadOnlyList<Delay> Measure() =>
            _take is null ? [] : new DelaySearch(_take, reference, expectsChirp).FindAll(_format!.ChannelLabels);

        /// <summary>A sweep of half a second from 300 Hz to 7.5 kHz, or as high as the rate allows, to be played.</summary>
        /// <param name="sampleRate">The rate it is played at, in hertz.</param>
        public static float[] Chirp(int sampleRate) => KnownSound.Chirp(sampleRate);

        /// <summary>A click: the same sweep in 3 ms.</summary>
        /// <inheritdoc cref="Chirp"/>
        public static float[] Click(int sampleRate) => KnownSound.Click(sampleRate);

        private void Begin(AudioFormat format)
        {
            if (format.SampleRate < AuditGrid.LowestRate)
            {
                throw new ArgumentException(
                    $"Audio of {format.SampleRate} Hz says too little to compare channels by: a calibration needs "
                    + $"{AuditGrid.LowestRate} Hz or more.");
            }

            if (reference < 0 || reference >= format.Channels)
                throw new ArgumentException($"There is no channel {reference}: there are {format.Channels}, counted from 0.");
            _format = format;
            _take = new CalibrationTake(format.Channels, format.SampleRate);
        }
    }

    /// <summary>How late a channel is against another.</summary>
    /// <param name="Channel">The channel, counted from 0.</param>
    /// <param name="Label">The channel's label.</param>
    /// <param name="Samples">By how many samples it is late, fractions included; negative: early. No number: not known.</param>
    /// <param name="Uncertainty">How far that may be off, in samples: four standard deviations.</param>
    /// <param name="Repetitions">How many pieces of sound it was measured by.</param>
    public sealed record Delay(int Channel, string Label, double Samples, double Uncertainty, int Repetitions)
    {
        /// <summary>Whether the channel has the opposite polarity of the reference.</summary>
        public bool IsInverted { get; init; }

        /// <summary>Why the delay is not known, and what would help; <see langword="null"/>: it is known.</summary>
        public string? Doubt { get; init; }

        /// <inheritdoc/>
        public override string ToString() => Doubt is not null
            ? $"{Label}: not known, {Doubt}"
            : FormattableString.Invariant(
                $"{Label}: {Math.Abs(Samples):0.00} ±{Uncertainty:0.00} samples {(Samples < 0 ? "early" : "late")}");
    }
}
