using AudioPipelines.Model;

namespace AudioPipelines.Frames;

/// <summary>Audio of one stream as it came out of a pipeline, on loan: a number of sample instants, with the channels' samples
/// alternating, or each channel's in one piece (a plane). The loan ends with the call that hands it over.</summary>
internal readonly ref struct SampleBlock
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly ReadOnlySpan<long> _planes;
    private readonly int _channels;
    private readonly int _first;

    /// <summary>Audio whose channels alternate.</summary>
    /// <param name="interleaved">Whole sample instants.</param>
    /// <param name="type">How a sample is stored.</param>
    /// <param name="channels">How many samples make an instant.</param>
    public SampleBlock(ReadOnlySpan<byte> interleaved, SampleType type, int channels)
    {
        _data = interleaved;
        _channels = channels;
        Type = type;
        Length = interleaved.Length / (channels * type.BytesPerSample());
    }

    /// <summary>Audio with a plane for each channel.</summary>
    /// <param name="data">The memory of all planes.</param>
    /// <param name="planes">The byte at which each channel's plane begins in it.</param>
    /// <param name="type">How a sample is stored.</param>
    /// <param name="length">Sample instants.</param>
    /// <exception cref="ArgumentOutOfRangeException">A plane is not inside the memory.</exception>
    public SampleBlock(ReadOnlySpan<byte> data, ReadOnlySpan<long> planes, SampleType type, int length)
    {
        long bytes = (long)length * type.BytesPerSample();
        foreach (long plane in planes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(plane, nameof(planes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(plane, data.Length - bytes, nameof(planes));
        }

        _data = data;
        _planes = planes;
        _channels = planes.Length;
        Type = type;
        Length = length;
    }

    private SampleBlock(ReadOnlySpan<byte> data, ReadOnlySpan<long> planes, SampleType type, int channels, int first, int length)
    {
        _data = data;
        _planes = planes;
        _channels = channels;
        _first = first;
        Type = type;
        Length = length;
    }

    /// <summary>How a sample is stored.</summary>
    public SampleType Type { get; }

    /// <summary>Sample instants.</summary>
    public int Length { get; }

    /// <summary>Bytes of all its samples.</summary>
    public int Bytes => Length * BytesPerInstant;

    private int BytesPerInstant => _channels * Type.BytesPerSample();

    /// <summary>A part of it.</summary>
    /// <param name="start">The part's first instant.</param>
    /// <param name="length">Its instants.</param>
    public SampleBlock Slice(int start, int length)
    {
        if (_planes.IsEmpty)
            return new SampleBlock(
                _data.Slice(start * BytesPerInstant, length * BytesPerInstant), _planes, Type, _channels, 0, length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start));
        return new SampleBlock(_data, _planes, Type, _channels, _first + start, length);
    }

    /// <summary>The part from an instant on.</summary>
    public SampleBlock Slice(int start) => Slice(start, Length - start);

    /// <summary>Copies it, each channel into memory of its own, as samples of a type that these can be read as
    /// (<see cref="SampleConversion.IsDone"/>).</summary>
    /// <param name="type">How samples are to be stored.</param>
    /// <param name="planar">Begins with the first channel's memory.</param>
    /// <param name="stride">From the beginning of one channel's memory to that of the next, in bytes.</param>
    public void CopyTo(SampleType type, Span<byte> planar, int stride)
    {
        if (!_planes.IsEmpty)
        {
            for (int channel = 0; channel < _channels; channel++)
                SampleConversion.Convert(Plane(channel), Type, planar[(channel * stride)..], type);
        }
        else if (type == Type)
        {
            PlanarCopy.Deinterleave(_data, _channels, Type.BytesPerSample(), planar, stride);
        }
        else
        {
            SampleConversion.Deinterleave(_data, _channels, Type, planar, stride, type);
        }
    }

    /// <summary>Copies it unchanged: interleaved, or planes one after the other.</summary>
    /// <param name="target">As many bytes as <see cref="Bytes"/>.</param>
    public void CopyTo(Span<byte> target)
    {
        if (_planes.IsEmpty)
        {
            _data.CopyTo(target);
            return;
        }

        int bytes = Length * Type.BytesPerSample();
        for (int channel = 0; channel < _channels; channel++) Plane(channel).CopyTo(target[(channel * bytes)..]);
    }

    private ReadOnlySpan<byte> Plane(int channel)
    {
        int bytesPerSample = Type.BytesPerSample();
        return _data.Slice((int)_planes[channel] + (_first * bytesPerSample), Length * bytesPerSample);
    }
}
