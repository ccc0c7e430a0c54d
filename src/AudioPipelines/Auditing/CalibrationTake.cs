namespace AudioPipelines.Auditing;

/// <summary>Keeps what all channels have heard. An epoch begins anew: what was measured before may not hold behind it.</summary>
internal sealed class CalibrationTake(int channels, int sampleRate)
{
    private const int MostSeconds = 120;
    private const long MostBytes = 512L * 1024 * 1024;

    private readonly float[][] _samples = [.. Enumerable.Range(0, channels).Select(_ => Array.Empty<float>())];
    private readonly int _most = (int)Math.Min((long)MostSeconds * sampleRate, MostBytes / sizeof(float) / channels);
    private int _epoch;
    private long _next;

    public int Channels => channels;

    public int SampleRate => sampleRate;

    public int Length { get; private set; }

    public bool IsFull => Length == _most;

    public ReadOnlySpan<float> Channel(int channel) => _samples[channel].AsSpan(0, Length);

    public void Append(AudioFrame frame)
    {
        if (IsFull) return;
        if (Length > 0 && (frame.SampleIndex < _next || frame.Epoch != _epoch)) Length = 0;
        if (Length > 0) AddSilence((int)Math.Min(frame.SampleIndex - _next, _most - Length));
        (_next, _epoch) = (frame.SampleIndex + frame.SamplesPerChannel, frame.Epoch);
        int count = Math.Min(_most - Length, frame.SamplesPerChannel);
        MakeRoom(count);
        for (int channel = 0; channel < channels; channel++)
            FrameSamples.Copy(frame, channel, 0, _samples[channel].AsSpan(Length, count));
        Length += count;
    }

    /// <summary>What a slow consumer missed keeps its place.</summary>
    private void AddSilence(int count)
    {
        MakeRoom(count);
        foreach (float[] samples in _samples) samples.AsSpan(Length, count).Clear();
        Length += count;
    }

    private void MakeRoom(int count)
    {
        int room = _samples[0].Length;
        if (Length + count <= room) return;
        room = Math.Min(_most, Math.Max(Length + count, Math.Max(sampleRate, 2 * room)));
        for (int channel = 0; channel < channels; channel++) Array.Resize(ref _samples[channel], room);
    }
}
