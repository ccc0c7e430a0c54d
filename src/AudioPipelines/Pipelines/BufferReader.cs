using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;

namespace AudioPipelines.Pipelines;

/// <summary>Reads the audio of buffers of one format. One thread.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/audio/gstaudiometa.html"/>
internal sealed class BufferReader
{
    private readonly string _stream;
    private readonly AudioInfo _info;
    private readonly SampleType _type;
    private readonly int _bytesPerSample;
    private readonly long[] _planes;
    private readonly SampleUnpacker? _unpacker;

    /// <summary>Begins with a format.</summary>
    /// <param name="stream">The stream's name.</param>
    /// <param name="info">What its caps say.</param>
    /// <param name="type">How frames store samples.</param>
    /// <exception cref="AudioSourceException">Frames do not support this type of samples.</exception>
    public BufferReader(string stream, AudioInfo info, SampleType type)
    {
        _stream = stream;
        _info = info;
        bool isTaken = info.SampleType is { } stored && SampleConversion.IsDone(stored, type);
        if (!isTaken && !info.IsInterleaved)
            throw new AudioSourceException(AudioSourceErrorKind.UnsupportedFormat,
                $"Stream '{stream}' delivers {info.Format} samples. Put 'audioconvert' before its appsink.");
        if (!isTaken) _unpacker = new SampleUnpacker(info.Format, type);
        _type = isTaken ? info.SampleType!.Value : type;
        _bytesPerSample = _type.BytesPerSample();
        _planes = info.IsInterleaved ? [] : new long[info.Channels];
        Info = isTaken ? info : info with
        {
            Format = AudioInfo.FormatOf(type),
            BytesPerFrame = info.Channels * _bytesPerSample,
            Width = _bytesPerSample * 8,
            Depth = _bytesPerSample * 8,
        };
    }

    /// <summary>The format of what is read.</summary>
    public AudioInfo Info { get; }

    /// <summary>The audio of a buffer. It is valid while the buffer is mapped and until the next one is read.</summary>
    /// <exception cref="AudioSourceException">The buffer is not what the caps say.</exception>
    public SampleBlock Read(in SampleLease sample)
    {
        ReadOnlySpan<byte> data = sample.Data;
        if (_info.IsInterleaved)
        {
            if (data.Length % _info.BytesPerFrame != 0)
                throw Corrupt($"{data.Length} bytes, which is no whole number of samples of {_info.BytesPerFrame} bytes");
            return new SampleBlock(_unpacker is null ? data : _unpacker.Read(data), _type, _info.Channels);
        }

        if (!sample.TryGetPlanes(_planes, out int samples))
        {
            // Planes need a meta with their positions; without it they can only follow each other.
            if (data.Length % _info.BytesPerFrame != 0)
                throw Corrupt($"{data.Length} bytes, which is no whole number of samples of {_info.BytesPerFrame} bytes");
            samples = data.Length / _info.BytesPerFrame;
            for (int channel = 0; channel < _planes.Length; channel++)
                _planes[channel] = (long)channel * samples * _bytesPerSample;
        }

        foreach (long plane in _planes)
        {
            if (plane < 0 || plane > data.Length - ((long)samples * _bytesPerSample))
                throw Corrupt($"{data.Length} bytes, and a channel of {samples} samples begins at byte {plane} of it");
        }

        return new SampleBlock(data, _planes, _type, samples);
    }

    private AudioSourceException Corrupt(string what) =>
        new(AudioSourceErrorKind.Corrupt, $"A buffer of stream '{_stream}' holds {what}.");
}
