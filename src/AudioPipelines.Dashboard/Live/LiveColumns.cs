using System.Numerics.Tensors;

namespace AudioPipelines.Dashboard.Live;

/// <summary>The lowest and the highest sample of each two-hundredth of a second of a channel, for all who see it.</summary>
internal sealed class LiveColumns
{
    /// <summary>How many columns are kept.</summary>
    public const int Kept = 512;

    private const int PerSecond = 200;

    private readonly ChannelRings _rings;
    private readonly ChannelRing _ring;
    private readonly float[] _samples;
    private readonly (float Lowest, float Highest)[] _columns = new (float, float)[Kept];
    private RingMarker _run;
    private long _next = -1;

    public LiveColumns(ChannelRings rings, ChannelRing ring)
    {
        _rings = rings;
        _ring = ring;
        SamplesEach = Math.Max(1, rings.Format.SampleRate / PerSecond);
        _samples = new float[SamplesEach];
    }

    /// <summary>How many samples a column covers.</summary>
    public int SamplesEach { get; }

    /// <summary>How many columns were made.</summary>
    public long Count { get; private set; }

    /// <summary>The first column whose indices lead without a break up to the last.</summary>
    public long RunBegin { get; private set; }

    /// <summary>The epoch of the last columns.</summary>
    public int Epoch => _run.Epoch;

    /// <summary>The index of a column's first sample; the column is one from <see cref="RunBegin"/> on.</summary>
    public long IndexOf(long column) =>
        _run.Index + (_next - _run.Position) - ((Count - column) * SamplesEach);

    /// <summary>A column; it is one of the last <see cref="Kept"/>.</summary>
    public (float Lowest, float Highest) this[long column] => _columns[column % Kept];

    /// <summary>Makes columns of what has come.</summary>
    public void Advance()
    {
        long end = _rings.End;
        long begin = _ring.Begin;
        if (begin >= end) return;
        if (_next < 0) StartAt(begin);
        ReadOnlySpan<RingMarker> markers = _rings.Markers;
        if (markers[^1].Position > _run.Position && markers[^1].Position < end) StartAt(Math.Max(begin, markers[^1].Position));
        if (end - _next > (long)Kept * SamplesEach) StartAt(end - ((long)Kept * SamplesEach));
        for (; _next + SamplesEach <= end; _next += SamplesEach)
        {
            if (!_rings.TryRead(_ring, _next, _samples))
            {
                StartAt(end); // the source is faster than this; go on with what comes next
                return;
            }

            _columns[Count % Kept] = RangeOf(_samples);
            Count++;
        }
    }

    /// <summary>The lowest and the highest of the samples that are numbers; none is: neither is one.</summary>
    private static (float Lowest, float Highest) RangeOf(ReadOnlySpan<float> samples)
    {
        float lowest = TensorPrimitives.Min<float>(samples);
        if (!float.IsNaN(lowest)) return (lowest, TensorPrimitives.Max<float>(samples));
        float highest = float.NaN;
        foreach (float sample in samples)
        {
            if (float.IsNaN(sample)) continue;
            if (!(lowest <= sample)) lowest = sample;
            if (!(highest >= sample)) highest = sample;
        }

        return (lowest, highest);
    }

    private void StartAt(long position)
    {
        _next = position;
        _run = _rings.RunAt(position);
        RunBegin = Count;
    }
}
