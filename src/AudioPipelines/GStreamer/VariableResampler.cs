using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>
/// GStreamer's resampler for audio whose ratio is near one and changes all the time. It knows, as a whole number, which input
/// position each output sample has, so that an error cannot build up over the years. One thread.
/// </summary>
/// <remarks>
/// Rates are fractions of <see cref="Unit"/>. It is prime, so that no two rates have a common divisor: the library cancels
/// divisors, and rounds the phase to what remains. The two rates are never equal either, since the library then copies samples
/// without a regard to the phase.
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/audio/gstaudioresampler.html"/>
internal sealed unsafe class VariableResampler : IDisposable
{
    /// <summary>The steps between two input samples. The library multiplies a phase with its 16 filters in 32 bits.</summary>
    public const int Unit = 67_108_859;

    private const int Kaiser = 4;
    private const int PlanarInAndOut = 1 | 2;
    private const int VariableRate = 4;

    /// <summary>160 taps: stop band at −110 dB, pass band up to 0.96 of half the rate.</summary>
    private const uint Quality = 8;

    /// <summary>Rates for which the library tabulates its filter between a few phases. With too large ones it overflows, with
    /// small ones it makes a filter for every phase.</summary>
    private const int FirstInput = 999_999, FirstOutput = 1_000_000;

    /// <summary>How far before the first input sample, in steps, an output sample may lie and still be taken for it.</summary>
    private const long Slack = Unit / 100;

    /// <summary>How far from its phase the library's table puts a sample, in samples: one step of the table, in 1.22.</summary>
    private static readonly Lazy<double> _bias = new(Measure);

    private readonly ResamplerHandle _handle;
    private readonly PlanarMemory _input;
    private readonly PlanarMemory _output;
    private long _index;
    private long _phase;
    private long _outputSteps;
    private int _stretch = 1;
    private int _first;

    /// <param name="type">The samples' type.</param>
    /// <param name="channels">How many channels there are.</param>
    public VariableResampler(SampleType type, int channels)
    {
        _input = new PlanarMemory(channels, type.BytesPerSample());
        _output = new PlanarMemory(channels, type.BytesPerSample());
        int format = GstAudioApi.gst_audio_format_from_string(AudioInfo.FormatOf(type));
        nint options = GstApi.gst_structure_new_empty("quality");
        GstAudioApi.gst_audio_resampler_options_set_quality(Kaiser, Quality, FirstInput, FirstOutput, options);
        _handle = new ResamplerHandle(GstAudioApi.gst_audio_resampler_new(
            Kaiser, PlanarInAndOut | VariableRate, format, channels, FirstInput, FirstOutput, options));
        GstApi.gst_structure_free(options);
        UseRate(Unit + _stretch);
        Lookahead = (int)GstAudioApi.gst_audio_resampler_get_max_latency(_handle);
    }

    /// <summary>How many input samples behind its position an output sample needs.</summary>
    public int Lookahead { get; }

    /// <summary>How many input samples have come since <see cref="Begin"/>.</summary>
    public long Taken { get; private set; }

    /// <summary>The input sample at or before which the next output sample lies, counted from <see cref="Begin"/>.</summary>
    public long NextIndex => Math.Max(0, _index);

    /// <summary>Where the next output sample lies, in input samples from <see cref="Begin"/>.</summary>
    public double NextPosition => _index + (_phase / (double)Unit) + _bias.Value;

    /// <summary>Where the first sample of the last output lies, in input samples from <see cref="Begin"/>.</summary>
    public double OutputPosition => (_outputSteps / (double)Unit) + _bias.Value;

    /// <summary>How much further than one input sample an output sample is from the one before, in steps; never 0.</summary>
    public int Stretch
    {
        get => _stretch;
        set
        {
            if (value == _stretch) return;
            ArgumentOutOfRangeException.ThrowIfZero(value);
            _stretch = value;
            UseRate(Unit + value);
        }
    }

    /// <summary>The memory of the last output: each channel's plane begins where <see cref="OutputPlanes"/> says.</summary>
    public ReadOnlySpan<byte> Output => _output.Bytes;

    /// <summary>Where the last output's planes begin.</summary>
    public ReadOnlySpan<long> OutputPlanes => _output.PlanesFrom(_first);

    /// <summary>Forgets what came before. The next input sample is the first.</summary>
    /// <param name="fraction">How far behind it the first output sample lies, from 0 to 1.</param>
    public void Begin(double fraction)
    {
        GstAudioApi.gst_audio_resampler_reset(_handle); // keeps the phase
        int silence = Lookahead + 2;
        _index = -silence;
        Taken = 0;
        // The output sample at the end of the silence is left out, and so is all before it. Before, one long step sets the phase.
        long wanted = Positive((long)Math.Round((fraction - _bias.Value) * Unit) - ((silence - 1L) * _stretch));
        long step = Positive(wanted - _phase);
        _output.Reserve(1);
        if (step > 0) UseRate(Unit + (int)step);
        Resample(null, silence, step > 0 ? 1 : 0, Unit + step);
        if (step > 0) UseRate(Unit + _stretch);
    }

    /// <summary>Memory for the next input, to be filled.</summary>
    /// <param name="samples">How many samples each channel has.</param>
    /// <param name="stride">From the beginning of one channel's memory to that of the next, in bytes.</param>
    public Span<byte> Input(int samples, out int stride)
    {
        _input.Reserve(samples);
        stride = _input.Stride;
        return _input.Bytes;
    }

    /// <summary>Takes what <see cref="Input"/> was filled with.</summary>
    /// <returns>How many samples per channel <see cref="Output"/> holds now.</returns>
    public int Run(int samples)
    {
        Taken += samples;
        fixed (nint* planes = _input.Pointers) return Run((void**)planes, samples);
    }

    /// <summary>Makes the output that still lies within the input, as if silence followed. Then <see cref="Begin"/>
    /// is due.</summary>
    /// <returns>How many samples per channel <see cref="Output"/> holds now.</returns>
    public int Finish()
    {
        int made = Run(null, Lookahead);
        long steps = (_index * Unit) + _phase;
        for (; made > 0 && steps - (Unit + _stretch) >= Taken * Unit; made--) steps -= Unit + _stretch;
        return made;
    }

    public void Dispose() => _handle.Dispose();

    private int Run(void** input, int samples)
    {
        int made = (int)GstAudioApi.gst_audio_resampler_get_out_frames(_handle, (nuint)samples);
        long rate = Unit + _stretch, steps = (_index * Unit) + _phase;
        _output.Reserve(made);
        _first = (int)Math.Clamp((rate - 1 - steps - Slack) / rate, 0, made); // how many lie before the input
        _outputSteps = steps + (_first * rate);
        Resample(input, samples, made, rate);
        return made - _first;
    }

    private void Resample(void** input, int samples, int made, long rate)
    {
        fixed (nint* planes = _output.Pointers)
        {
            GstAudioApi.gst_audio_resampler_resample(_handle, input, (nuint)samples, (void**)planes, (nuint)made);
        }

        long steps = _phase + (made * rate);
        _index += steps / Unit;
        _phase = steps % Unit;
    }

    /// <summary>Resamples a ramp, of which each value says where it lies.</summary>
    private static double Measure()
    {
        const int length = 2_048, middle = length / 2;
        using var resampler = new VariableResampler(SampleType.F32, 1);
        Span<float> ramp = MemoryMarshal.Cast<byte, float>(resampler.Input(length, out _));
        for (int n = 0; n < length; n++) ramp[n] = (n - middle) / (float)middle;
        resampler.Run(length);
        return MemoryMarshal.Cast<byte, float>(resampler.Output)[middle] * middle;
    }

    private void UseRate(int input) => _ = GstAudioApi.gst_audio_resampler_update(_handle, input, Unit, 0);

    private static long Positive(long steps) => ((steps % Unit) + Unit) % Unit;
}
