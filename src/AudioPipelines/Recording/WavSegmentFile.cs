namespace AudioPipelines.Recording;

/// <summary>A WAV file of a segment. Its header is brought up to date with each <see cref="Sync"/>.</summary>
internal sealed class WavSegmentFile : ISegmentFile
{
    private readonly FileStream _stream;
    private readonly WavWriter _writer;

    public WavSegmentFile(string path, AudioFormat format)
    {
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _writer = new WavWriter(_stream, format);
    }

    public void Write(ReadOnlySpan<byte> samples) => _writer.Write(samples);

    public long Sync()
    {
        _writer.Flush();
        _stream.Flush(flushToDisk: true);
        return _writer.Samples;
    }

    public void Complete()
    {
        Sync();
        _writer.Dispose();
    }

    public void Dispose() => _writer.Dispose();
}
