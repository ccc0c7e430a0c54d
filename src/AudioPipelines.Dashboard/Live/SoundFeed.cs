namespace AudioPipelines.Dashboard.Live;

/// <summary>The samples of a channel, to be heard: as they come, and no faster than they are played. What a faster source has
/// more is left out, and said to be.</summary>
/// <param name="channel">The channel.</param>
internal sealed class SoundFeed(int channel) : LiveFeed(LiveKind.Sound)
{
    /// <summary>Where the flags are in a message.</summary>
    public const int FlagsAt = HeaderLength + sizeof(ushort);

    /// <summary>The flag: audio was left out before this.</summary>
    public const byte LeftOut = 1;

    /// <summary>Where the samples are in a message.</summary>
    public const int SamplesAt = HeaderLength + Prelude;

    private const int Prelude = 24;

    private ChannelRings? _rings;
    private float[] _samples = [];
    private long _next = -1;
    private double _credit;
    private bool _isLeftOut;

    /// <summary>The rate of the samples in the last message.</summary>
    public int SampleRate => _rings?.Format.SampleRate ?? 1;

    /// <summary>Makes a message of what has come.</summary>
    /// <param name="turn">This turn.</param>
    /// <param name="rings">The samples.</param>
    /// <param name="elapsed">How much time has passed since the turn before.</param>
    /// <param name="now">The time, in milliseconds since 1970.</param>
    public void Advance(long turn, ChannelRings rings, TimeSpan elapsed, long now)
    {
        int rate = rings.Format.SampleRate;
        long most = Math.Clamp(2L * rings.Format.SamplesPerFrame, rate, 8L * rate);
        if (_rings != rings)
        {
            _isLeftOut |= _rings is not null;
            (_rings, _next, _credit) = (rings, -1, most);
        }

        _credit = Math.Min(most, _credit + (elapsed.TotalSeconds * rate));
        if (rings.Of(channel) is not { } ring || ring.Begin >= rings.End) return;
        long end = rings.End;
        if (_next < 0) _next = Math.Max(ring.Begin, end - (rate / LiveRate.Most));
        int count = (int)Math.Min(Math.Min(end - _next, (long)_credit), rate);
        if (end - _next - count > most || _next < rings.Oldest) Jump(end - count);
        count = UpToNextRun(rings, count);
        if (count <= 0) return;
        if (_samples.Length < count) _samples = new float[Math.Max(count, rate / 5)];
        Span<float> samples = _samples.AsSpan(0, count);
        if (!rings.TryRead(ring, _next, samples))
        {
            Jump(end);
            return;
        }

        Write(turn, rings, samples, now);
        _credit -= count;
        _next += count;
    }

    private void Jump(long position)
    {
        _isLeftOut = true;
        _next = position;
    }

    private int UpToNextRun(ChannelRings rings, int count)
    {
        foreach (RingMarker marker in rings.Markers)
        {
            if (marker.Position > _next) return (int)Math.Min(count, marker.Position - _next);
        }

        return count;
    }

    private void Write(long turn, ChannelRings rings, ReadOnlySpan<float> samples, long now)
    {
        RingMarker run = rings.RunAt(_next);
        Span<byte> body = Begin(
            turn, run.Epoch, run.Index + _next - run.Position, Prelude + (sizeof(short) * samples.Length));
        var writer = new BodyWriter(body);
        writer.Add((ushort)channel);
        writer.Add((ushort)(_isLeftOut ? LeftOut : 0));
        writer.Add((uint)rings.Format.SampleRate);
        writer.Add(now);
        writer.Add(rings.CapturedAt(_next));
        foreach (float sample in samples)
            writer.Add(float.IsNaN(sample) ? (short)0 : (short)Math.Clamp(MathF.Round(sample * 32_768), -32_768, 32_767));
        _isLeftOut = false;
    }
}
