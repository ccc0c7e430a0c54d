namespace AudioPipelines.Cli.Output;

/// <summary>The files of a conversion: one, or one for each channel. They have their names once they are complete; what is not
/// complete is deleted.</summary>
/// <param name="target">The file, or the folder of the channels' files.</param>
/// <param name="encoding">How they are encoded.</param>
/// <param name="extension">The extension of the channels' files, without a dot.</param>
/// <param name="isPerChannel">Whether each channel has a file of its own.</param>
/// <param name="mayReplace">Whether files that exist are replaced.</param>
internal sealed class ConvertedFiles(string target, string encoding, string extension, bool isPerChannel, bool mayReplace)
    : IDisposable
{
    private readonly List<(string Path, AudioFileWriter Writer)> _files = [];
    private AudioFormat? _format;

    /// <summary>Samples per channel so far.</summary>
    public long Samples => _files.Count == 0 ? 0 : _files[0].Writer.Samples;

    /// <summary>Adds a frame; the first makes the files.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="AudioSourceException">The format changed.</exception>
    public void Write(AudioFrame frame)
    {
        if (_format is null) Open(frame.Format);
        if (frame.SampleRate != _format!.SampleRate || frame.Channels != _format.Channels)
            throw FormatChange.Error($"'{target}'", _format, frame.Format);
        foreach ((_, AudioFileWriter writer) in _files) writer.Write(frame);
    }

    /// <summary>Completes the files.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public void Complete()
    {
        foreach ((_, AudioFileWriter writer) in _files) writer.Dispose();
        foreach ((string path, _) in _files) File.Move(Part(path), path, mayReplace);
        _files.Clear();
    }

    /// <summary>Deletes what is not complete.</summary>
    public void Dispose()
    {
        foreach ((string path, AudioFileWriter writer) in _files)
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // It is deleted.
            }

            File.Delete(Part(path));
        }
    }

    private static string Part(string path) => path + ".part";

    private void Open(AudioFormat format)
    {
        _format = format;
        if (!isPerChannel)
        {
            Add(target, null);
            return;
        }

        Directory.CreateDirectory(target);
        for (int channel = 0; channel < format.Channels; channel++)
            Add(Path.Combine(target, $"ch{channel}.{extension}"), channel);
    }

    private void Add(string path, int? channel)
    {
        if (!mayReplace && Path.Exists(path)) throw new IOException($"'{path}' exists. Name another, or add --overwrite.");
        File.Delete(Part(path)); // of a conversion that was killed
        _files.Add((path, new AudioFileWriter(Part(path), _format!, encoding, channel)));
    }
}
