using System.Numerics.Tensors;

namespace AudioPipelines;

/// <summary>
/// Levels of each channel, as a meter shows them: peak, peak hold, root mean square over a window, full-scale samples, gaps.
/// Nothing is allocated for a frame. One thread may measure while others read.
/// </summary>
/// <remarks>
/// Peaks are sample peaks, as IEC 60268-18 has them, and not the true peaks of ITU-R BS.1770, which lie between samples. They
/// fall by <see cref="Decay"/>, and the highest stands for <see cref="Hold"/>. The root mean square is that of the samples: a
/// sine of full scale has −3.01 dBFS, where AES17 and IEC 61606 would say 0. A sample that is no number makes its
/// level no number.
/// </remarks>
/// <example>
/// <code>
/// var meter = new LevelMeter();
/// source.SetCallback(meter.Measure);
/// source.Start();
/// Span&lt;LevelMeter.Reading&gt; levels = new LevelMeter.Reading[16];
/// foreach (LevelMeter.Reading level in levels[..meter.Read(levels)]) Console.WriteLine(LevelMeter.ToDecibels(level.Rms));
/// </code>
/// </example>
public sealed class LevelMeter
{
    private const int Slices = 16;
    private const int Tile = 1_024;
    private const float FullScale = 32_767f / 32_768;
    private const float Short = 1f / 32_768, Int = 1f / 2_147_483_648f;

    private readonly Lock _lock = new();
    private readonly float[] _tile = new float[Tile];
    private readonly TimeSpan _window = TimeSpan.FromMilliseconds(300);
    private readonly TimeSpan _hold = TimeSpan.FromSeconds(1);
    private readonly double _decay = 20 / 1.7;
    private AudioFormat? _format;
    private Gauge[] _channels = [];
    private long _inWindow;
    private int _sliceLength;
    private int _inSlice;
    private int _slice;

    /// <summary>Over which time the root mean square is taken.</summary>
    /// <value>The default is 300 milliseconds, the integration time of a VU meter (IEC 60268-17).</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 10 milliseconds to a minute.</exception>
    public TimeSpan Window
    {
        get => _window;
        init => _window = value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromMinutes(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A window is from 10 ms to a minute.");
    }

    /// <summary>How long the highest peak stands before it falls.</summary>
    /// <value>The default is 1 second.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan Hold
    {
        get => _hold;
        init => _hold = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A peak stands for no time or more.");
    }

    /// <summary>How fast peaks fall, in decibels a second.</summary>
    /// <value>The default is 11.8: 20 dB in 1.7 s, as IEC 60268-18 has it.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or no number.</exception>
    public double Decay
    {
        get => _decay;
        init => _decay = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A decay is 0 or more.");
    }

    /// <summary>How many channels the last frame had.</summary>
    public int Channels => _channels.Length;

    /// <summary>A level in dBFS; negative infinity for silence.</summary>
    public static double ToDecibels(double level) => 20 * Math.Log10(level);

    /// <summary>Measures a frame. With one of other channels or another rate the window begins anew.</summary>
    public void Measure(AudioFrame frame)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(frame.Format, _format)) Begin(frame.Format);
            Fall(frame.SamplesPerChannel);
            for (int from = 0; from < frame.SamplesPerChannel;)
            {
                int count = Math.Min(Math.Min(Tile, _sliceLength - _inSlice), frame.SamplesPerChannel - from);
                for (int channel = 0; channel < _channels.Length; channel++)
                    _channels[channel].Add(Samples(frame, channel, from, count), _slice);
                from += count;
                _inWindow += count;
                _inSlice += count;
                if (_inSlice == _sliceLength) NextSlice();
            }

            MarkGaps(frame);
        }
    }

    /// <summary>Copies the levels.</summary>
    /// <param name="levels">Takes them, as many as fit.</param>
    /// <returns>How many were copied.</returns>
    public int Read(Span<Reading> levels)
    {
        lock (_lock)
        {
            int count = Math.Min(levels.Length, _channels.Length);
            double window = Math.Min(_inWindow, ((Slices - 1L) * _sliceLength) + _inSlice);
            for (int channel = 0; channel < count; channel++) levels[channel] = _channels[channel].Read(window);
            return count;
        }
    }

    /// <summary>Forgets everything, full-scale samples and gaps too.</summary>
    public void Reset()
    {
        lock (_lock) (_format, _channels) = (null, []);
    }

    private void Begin(AudioFormat format)
    {
        bool isSame = _format is { } before && before.Channels == format.Channels && before.SampleRate == format.SampleRate;
        _format = format;
        if (isSame) return;
        Gauge[] known = _channels;
        _channels = [.. Enumerable.Range(0, format.Channels).Select(
            channel => channel < known.Length ? known[channel] : new Gauge())];
        foreach (Gauge channel in _channels) Array.Clear(channel.Slices);
        _sliceLength = Math.Max(1, (int)(_window.TotalSeconds * format.SampleRate / Slices));
        (_inWindow, _inSlice, _slice) = (0, 0, 0);
    }

    private void NextSlice()
    {
        (_inSlice, _slice) = (0, (_slice + 1) % Slices);
        foreach (Gauge channel in _channels) channel.Slices[_slice] = 0;
    }

    private void Fall(int samples)
    {
        double seconds = (double)samples / _format!.SampleRate;
        float factor = (float)Math.Pow(10, -_decay * seconds / 20);
        foreach (Gauge channel in _channels) channel.Fall(factor, (float)seconds, (float)_hold.TotalSeconds);
    }

    private void MarkGaps(AudioFrame frame)
    {
        foreach (Gauge channel in _channels) channel.HasGap = false;
        foreach (FrameGap gap in frame.Gaps) _channels[gap.Channel].HasGap = true;
    }

    private ReadOnlySpan<float> Samples(AudioFrame frame, int channel, int from, int count)
    {
        Span<float> tile = _tile.AsSpan(0, count);
        switch (frame.Format.SampleType)
        {
            case SampleType.S16:
                TensorPrimitives.ConvertTruncating(frame.Channel<short>(channel).Slice(from, count), tile);
                TensorPrimitives.Multiply(tile, Short, tile);
                return tile;
            case SampleType.S32:
                TensorPrimitives.ConvertTruncating(frame.Channel<int>(channel).Slice(from, count), tile);
                TensorPrimitives.Multiply(tile, Int, tile);
                return tile;
            default:
                return frame.Channel(channel).Slice(from, count);
        }
    }

    /// <summary>The levels of a channel. 1 is full scale.</summary>
    /// <param name="Peak">The highest sample lately, falling.</param>
    /// <param name="Held">The highest sample, standing for a while before it falls.</param>
    /// <param name="Rms">The root mean square over the window.</param>
    /// <param name="HighestPeak">The highest sample of all.</param>
    /// <param name="WholeRms">The root mean square of all samples.</param>
    /// <param name="Clipped">How many samples of all were at full scale, 32,767/32,768 or more.</param>
    /// <param name="HasGap">Whether the last frame had a gap in this channel.</param>
    public readonly record struct Reading(
        float Peak, float Held, float Rms, float HighestPeak, double WholeRms, long Clipped, bool HasGap);

    private sealed class Gauge
    {
        private float _peak, _held, _highest, _stood;
        private double _squares;
        private long _clipped, _count;

        public double[] Slices { get; } = new double[LevelMeter.Slices];

        public bool HasGap { get; set; }

        public void Add(ReadOnlySpan<float> samples, int slice)
        {
            float peak = Math.Abs(TensorPrimitives.MaxMagnitude(samples));
            double squares = TensorPrimitives.SumOfSquares(samples);
            _count += samples.Length;
            Slices[slice] += squares;
            _squares += squares;
            _highest = Math.Max(_highest, peak);
            if (!(peak < _peak)) _peak = peak;
            if (!(peak < _held)) (_held, _stood) = (peak, 0);
            if (peak < FullScale) return;
            foreach (float sample in samples)
            {
                if (Math.Abs(sample) >= FullScale) _clipped++;
            }
        }

        public void Fall(float factor, float seconds, float hold)
        {
            _peak = float.IsNaN(_peak) ? 0 : _peak * factor;
            _stood += seconds;
            if (_stood > hold) _held = float.IsNaN(_held) ? 0 : _held * factor;
        }

        public Reading Read(double window)
        {
            double squares = 0;
            foreach (double slice in Slices) squares += slice;
            return new Reading(
                _peak, _held, (float)Math.Sqrt(squares / Math.Max(1, window)), _highest,
                Math.Sqrt(_squares / Math.Max(1, _count)), _clipped, HasGap);
        }
    }
}
