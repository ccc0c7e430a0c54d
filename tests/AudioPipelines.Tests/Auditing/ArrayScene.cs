using System.Numerics;
using NWaves.Transforms;

namespace AudioPipelines.Tests.Auditing;

/// <summary>Speech in a room, as an array of microphones gets it.</summary>
internal sealed class ArrayScene
{
    public const int Channels = 8;
    public const float Size = 0.5f;
    public const int Samples = 12 * Speech.SampleRate;

    private const int Transform = 65_536;

    private readonly SimulatedRoom _room;
    private readonly Vector3[] _places;
    private readonly float[][][] _responses;
    private readonly float[] _gains;
    private readonly bool _hasDiffuse;
    private readonly bool _isSixteenBits;
    private readonly float[][] _dry;
    private readonly int _seed;

    /// <param name="seed">Decides everything.</param>
    /// <param name="moves">Whether the speaker goes elsewhere in the middle.</param>
    public ArrayScene(int seed, bool moves)
    {
        var random = new Random(_seed = seed);
        _room = new SimulatedRoom(random, Channels, Size);
        _places = [.. Enumerable.Range(0, moves ? 2 : 1).Select(_ => _room.Place(random))];
        _responses = [.. _places.Select(place => _room.Responses(place, random))];
        _gains = [.. Enumerable.Range(0, Channels).Select(_ => MathF.Pow(10, ((3 * random.NextSingle()) - 1.5f) / 20))];
        (_hasDiffuse, _isSixteenBits) = (random.Next(2) == 0, random.Next(2) == 0);
        _dry = Speak(random);
    }

    /// <summary>A scene of the same array in the same room, with other words from the same places or from elsewhere.</summary>
    private ArrayScene(ArrayScene other, int seed, bool elsewhere)
    {
        var random = new Random(_seed = seed);
        (_room, _gains, _hasDiffuse, _isSixteenBits) = (other._room, other._gains, other._hasDiffuse, other._isSixteenBits);
        _places = elsewhere ? [_room.Place(random)] : other._places;
        _responses = elsewhere ? [_room.Responses(_places[0], random)] : other._responses;
        _dry = Speak(random);
    }

    public ArrayScene Again(int seed, bool elsewhere) => new(this, seed, elsewhere);

    /// <summary>What the microphones give.</summary>
    /// <param name="signalToNoise">The speech over the noise, in dB.</param>
    public float[][] Record(double signalToNoise)
    {
        var random = new Random(_seed + (int)signalToNoise);
        float[][] channels = [.. _dry.Select(channel => (float[])channel.Clone())];
        double noise = 0.03 * Math.Pow(10, -signalToNoise / 20);
        Noise.AddOwn(channels, _hasDiffuse ? noise * Math.Sqrt(0.5) : noise, random);
        if (_hasDiffuse) Noise.AddDiffuse(channels, _room.Microphones, noise * Math.Sqrt(0.5), random);
        for (int channel = 0; channel < Channels; channel++)
        {
            for (int n = 0; n < Samples; n++) channels[channel][n] *= _gains[channel];
        }

        return channels;
    }

    /// <summary>What becomes of samples on their way.</summary>
    public void Convert(float[][] channels)
    {
        if (!_isSixteenBits) return;
        foreach (float[] channel in channels)
        {
            for (int n = 0; n < channel.Length; n++) channel[n] = MathF.Round(channel[n] * 32_768) / 32_768;
        }
    }

    /// <summary>The speech at the microphones, −30 dBFS on the average.</summary>
    private float[][] Speak(Random random)
    {
        float[][] heard = [.. Enumerable.Range(0, Channels).Select(_ => new float[Samples])];
        int part = Samples / _places.Length;
        for (int place = 0; place < _places.Length; place++)
            Convolve(Speech.Say(random, part), _responses[place], heard, place * part);
        double power = heard.Sum(channel => channel.Sum(sample => (double)sample * sample)) / (Channels * (double)Samples);
        float gain = (float)(0.03 / Math.Sqrt(power));
        foreach (float[] channel in heard)
        {
            for (int n = 0; n < Samples; n++) channel[n] *= gain;
        }

        return heard;
    }

    private static void Convolve(float[] speech, float[][] responses, float[][] heard, int at)
    {
        var fft = new RealFft(Transform);
        float[] input = new float[Transform], output = new float[Transform];
        float[] re = new float[Transform], im = new float[Transform], re2 = new float[Transform], im2 = new float[Transform];
        int step = Transform - responses.Max(response => response.Length);
        (float[] Re, float[] Im)[] spectra = [.. responses.Select(response =>
        {
            float[] padded = [.. response, .. new float[Transform - response.Length]];
            (float[] Re, float[] Im) spectrum = (new float[Transform], new float[Transform]);
            fft.Direct(padded, spectrum.Re, spectrum.Im);
            return spectrum;
        })];
        for (int from = 0; from < speech.Length; from += step)
        {
            Array.Clear(input);
            speech.AsSpan(from, Math.Min(step, speech.Length - from)).CopyTo(input);
            fft.Direct(input, re, im);
            for (int channel = 0; channel < heard.Length; channel++)
            {
                (float[] a, float[] b) = spectra[channel];
                for (int bin = 0; bin <= Transform / 2; bin++)
                {
                    re2[bin] = (re[bin] * a[bin]) - (im[bin] * b[bin]);
                    im2[bin] = (re[bin] * b[bin]) + (im[bin] * a[bin]);
                }

                fft.Inverse(re2, im2, output);
                Span<float> target = heard[channel].AsSpan(at + from);
                for (int n = 0; n < Math.Min(Transform, target.Length); n++) target[n] += output[n] / Transform;
            }
        }
    }
}
