namespace AudioPipelines.Recording;

/// <summary>A WAV file of a segment. Its header is brought up to date with each <see cref="Sync"/>.</summary>
internal sealed class WavSegmentFile : ISegmentFile
{
    private readonly Stream _stream;
    private readonly WavWriter _writer;

    public WavSegmentFile(string path, AudioFormat format)
        : this(
            new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), format, leaveOpen: false)
    {
    }

    public WavSegmentFile(Stream stream, AudioFormat format, bool leaveOpen)
    {
        _stream = stream;
        _writer = new WavWriter(stream, format, leaveOpen);
    }

    public void Write(ReadOnlySpan<byte> samples) => _writer.Write(samples);

    public long Sync()
    {
        _writer.Flush();
        if (_stream is FileStream file) file.Flush(flushToDisk: true);
        return _writer.Samples;
    }

    public void Complete()
    {
        try
        {
            Sync();
        }
        finally
        {
            _writer.Dispose();
        }
    }

    public void Dispose() => _writer.Dispose();
}
