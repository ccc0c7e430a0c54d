namespace AudioPipelines.Cli.Output;

/// <summary>A WAV file. It is opened at once, so that a run fails before it begins, and emptied with the first frame, so that a
/// source that never starts destroys nothing.</summary>
internal sealed class WavOutput : IFrameOutput
{
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FileStream _file;
    private AudioFileWriter? _wav;

    /// <summary>Opens the file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public WavOutput(string path)
    {
        _path = path;
        _isNew = !File.Exists(path);
        _file = OutputFile.Open(path);
        if (_file.CanSeek) return;
        _file.Dispose();
        throw new IOException(
            $"The file '{path}' is a pipe or a device: a WAV file's header is written at its end. Use --out - for raw samples.");
    }

    /// <inheritdoc/>
    public long Samples => _wav?.Samples ?? 0;

    /// <summary>Writes a file without samples if there was no frame.</summary>
    public void Begin(AudioFormat format)
    {
        if (_wav is not null) return;
        _file.SetLength(0);
        _wav = new AudioFileWriter(_file, format);
    }

    /// <inheritdoc/>
    public void Write(AudioFrame frame, long skipped, int samples)
    {
        Begin(frame.Format);
        if (!_wav!.Takes(frame.Format)) throw FormatChange.Error($"'{_path}'", _wav.Format, frame.Format);
        _wav.Write(frame, skipped, samples);
    }

    /// <summary>Completes the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Dispose()
    {
        if (_wav is not null)
        {
            _wav.Dispose();
            return;
        }

        _file.Dispose();
        if (_isNew) File.Delete(_path);
    }
}
