using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Plain files that are played one after the other, as one channel or several.</summary>
/// <param name="label">What its channels are called.</param>
/// <param name="paths">The files.</param>
/// <param name="open">Opens one of them.</param>
internal sealed class PlainTrack(string label, IReadOnlyList<string> paths, Func<string, ISampleReader> open) : IDisposable
{
    private ISampleReader? _reader;
    private int _file;

    /// <summary>Where it comes from, for messages.</summary>
    public string Where { get; } = paths.Count == 1 ? paths[0] : Path.GetDirectoryName(paths[0])!;

    public string First => paths[0];

    public int Channels { get; private set; }

    public int SampleRate { get; private set; }

    public bool HasEnded { get; private set; }

    public IEnumerable<string> Labels =>
        Channels == 1 ? [label] : Enumerable.Range(1, Channels).Select(channel => $"{label} {channel}");

    /// <summary>Opens the first file, which says what all are like.</summary>
    public void Open()
    {
        _reader = open(paths[0]);
        (Channels, SampleRate) = (_reader.Channels, _reader.SampleRate);
    }

    /// <summary>Copies the next samples into a frame.</summary>
    /// <returns>How many there were; fewer: the last file has ended.</returns>
    public int Read(FrameBuffer target, int channel, int samples, ReplayedGaps gaps)
    {
        int done = 0;
        while (!HasEnded)
        {
            done += _reader!.Read(target, channel, done, samples - done, gaps);
            if (done == samples) break;
            Next();
        }

        return done;
    }

    public void Dispose() => _reader?.Dispose();

    private void Next()
    {
        _reader!.Dispose();
        HasEnded = ++_file == paths.Count;
        if (HasEnded) return;
        _reader = open(paths[_file]);
        if ((_reader.Channels, _reader.SampleRate) == (Channels, SampleRate)) return;
        throw new AudioSourceException(
            AudioSourceErrorKind.UnsupportedFormat,
            $"'{paths[_file]}' has {_reader.Channels} channels at {_reader.SampleRate} Hz, and '{paths[0]}' before it "
            + $"{Channels} at "
            + $"{SampleRate} Hz. Convert the files to one format.");
    }
}
