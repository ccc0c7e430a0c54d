using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Flac;

/// <summary>Gathers the audio of a message's frames, and encodes it: a stream for each eight channels.</summary>
internal sealed class FlacBatch : IDisposable
{
    private readonly FlacEncoder _encoder = new();
    private int[] _audio = [];
    private short[] _shorts = [];
    private int _channels, _bits, _stride, _samples;

    /// <summary>What the audio so far may take at most, in bytes.</summary>
    public int MostBytes => _samples * _channels * (_bits / 8);

    public void Begin(int channels, int bits)
    {
        if (channels != _channels) _stride = 0;
        (_channels, _bits, _samples) = (channels, bits, 0);
    }

    public void Add(AudioFrame frame)
    {
        int samples = frame.SamplesPerChannel;
        if (_stride - _samples < samples) Grow(Math.Max(2 * _stride, _samples + samples));
        for (int channel = 0; channel < _channels; channel++)
        {
            Span<int> to = _audio.AsSpan((channel * _stride) + _samples, samples);
            if (_bits == 16) CopyShorts(frame, channel, to);
            else CopyIntegers(frame, channel, to);
        }

        _samples += samples;
    }

    /// <summary>Writes the sections.</summary>
    public void WriteTo(WireWriter to, int rate)
    {
        for (int first = 0; first < _channels; first += FlacEncoder.MostChannels)
        {
            int channels = Math.Min(FlacEncoder.MostChannels, _channels - first);
            to.BeginSection(WireSections.Flac);
            _encoder.Encode(_audio.AsSpan(first * _stride), channels, _samples, _stride, _bits, rate, to);
            to.EndSection();
        }
    }

    public void Dispose() => _encoder.Dispose();

    private void CopyShorts(AudioFrame frame, int channel, Span<int> to)
    {
        if (_shorts.Length < to.Length) _shorts = new short[to.Length];
        frame.CopyChannelTo<short>(channel, _shorts);
        for (int at = 0; at < to.Length; at++) to[at] = _shorts[at];
    }

    /// <summary>The upper 24 of 32 bits, rounded.</summary>
    private static void CopyIntegers(AudioFrame frame, int channel, Span<int> to)
    {
        frame.CopyChannelTo(channel, to);
        foreach (ref int sample in to) sample = (int)Math.Min(((long)sample + 128) >> 8, (1 << 23) - 1);
    }

    private void Grow(int stride)
    {
        int[] grown = new int[_channels * stride];
        for (int channel = 0; channel < _channels; channel++)
            _audio.AsSpan(channel * _stride, _samples).CopyTo(grown.AsSpan(channel * stride));
        (_audio, _stride) = (grown, stride);
    }
}
