using System.Numerics.Tensors;

namespace AudioPipelines.Dashboard.Live;

/// <summary>The levels of each channel over a stretch of samples of one epoch.</summary>
internal sealed class LevelRow
{
    private const float FullScale = 32_767f / 32_768;

    private ChannelLevel[] _levels = [];
    private float[] _converted = [];

    /// <summary>How many channels there are.</summary>
    public int Channels { get; private set; }

    /// <summary>How many sample instants are covered.</summary>
    public int Samples { get; private set; }

    /// <summary>The epoch of the samples.</summary>
    public int Epoch { get; private set; }

    /// <summary>The index of the first sample.</summary>
    public long Index { get; private set; }

    /// <summary>The level of a channel.</summary>
    public ref readonly ChannelLevel this[int channel] => ref _levels[channel];

    /// <summary>Forgets everything.</summary>
    public void Clear() => Samples = 0;

    /// <summary>Adds a frame. What came before is forgotten if it belongs to another epoch or has other channels.</summary>
    public void Add(AudioFrame frame)
    {
        int samples = frame.SamplesPerChannel;
        Prepare(frame.Epoch, frame.SampleIndex, frame.Channels, samples);
        bool isConverted = frame.Format.SampleType != SampleType.F32;
        if (isConverted && _converted.Length < samples) _converted = new float[samples];
        for (int channel = 0; channel < Channels; channel++)
        {
            if (isConverted) frame.CopyChannelTo<float>(channel, _converted);
            ReadOnlySpan<float> values = isConverted ? _converted.AsSpan(0, samples) : frame.Channel(channel);
            ref ChannelLevel level = ref _levels[channel];
            level.Add(Math.Abs(TensorPrimitives.MaxMagnitude(values)), TensorPrimitives.SumOfSquares(values));
        }

        Samples += samples;
        foreach (FrameGap gap in frame.Gaps) _levels[gap.Channel].Missing += gap.Length;
    }

    /// <summary>Adds the levels of what follows.</summary>
    public void Add(LevelRow later)
    {
        Prepare(later.Epoch, later.Index, later.Channels, later.Samples);
        for (int channel = 0; channel < Channels; channel++) _levels[channel].Add(later._levels[channel]);
        Samples += later.Samples;
    }

    /// <summary>Writes what follows the header of a message of levels.</summary>
    /// <returns>How many bytes.</returns>
    public int Write(Span<byte> body)
    {
        var writer = new BodyWriter(body);
        writer.Add((ushort)Channels);
        writer.Add((ushort)0);
        writer.Add((uint)Samples);
        for (int channel = 0; channel < Channels; channel++)
        {
            ref readonly ChannelLevel level = ref _levels[channel];
            writer.Add(level.Peak);
            writer.Add((float)Math.Sqrt(level.Squares / Samples));
            writer.Add((ushort)FlagsOf(level));
            writer.Add((ushort)0);
        }

        return writer.Length;
    }

    /// <summary>How long a message is.</summary>
    public static int LengthOf(int channels) => 8 + (12 * channels);

    /// <summary>What is worth a word in a channel.</summary>
    public LevelFlags FlagsOf(int channel) => FlagsOf(_levels[channel]);

    private LevelFlags FlagsOf(in ChannelLevel level) =>
        (level.Peak >= FullScale ? LevelFlags.Clipped : 0)
        | (level.Missing > 0 ? LevelFlags.Gap : 0)
        | (level.Peak == 0 && level.Missing < Samples ? LevelFlags.Silent : 0);

    private void Prepare(int epoch, long index, int channels, int samples)
    {
        if (Samples > 0 && Epoch == epoch && Channels == channels && Samples <= int.MaxValue - samples) return;
        if (_levels.Length < channels) _levels = new ChannelLevel[channels];
        Array.Clear(_levels);
        (Epoch, Index, Channels, Samples) = (epoch, index, channels, 0);
    }

    /// <summary>The level of a channel so far.</summary>
    internal struct ChannelLevel
    {
        /// <summary>The highest magnitude; 1 is full scale.</summary>
        public float Peak;

        /// <summary>The sum of all squares.</summary>
        public double Squares;

        /// <summary>How many samples are gaps.</summary>
        public long Missing;

        public void Add(float peak, double squares)
        {
            if (!(peak <= Peak)) Peak = peak; // also where it is no number
            Squares += squares;
        }

        public void Add(in ChannelLevel later)
        {
            Add(later.Peak, later.Squares);
            Missing += later.Missing;
        }
    }
}
