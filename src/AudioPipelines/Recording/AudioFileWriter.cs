using AudioPipelines.Recording;

namespace AudioPipelines;

/// <summary>
/// Writes frames into one audio file: WAV, FLAC, Opus, or what another encoder of GStreamer makes. Gaps and skipped instants
/// become silence; a skip of more than a minute becomes a minute.
/// </summary>
/// <remarks>Not safe for use by several threads at once. Whoever needs times, epochs and gaps again uses
/// <see cref="AudioRecorder"/>.</remarks>
/// <example>
/// <code>
/// using var file = new AudioFileWriter("take.flac", frame.Format);
/// file.Write(frame);
/// </code>
/// </example>
public sealed class AudioFileWriter : IDisposable
{
    private const long LongestSilence = 60; // s

    private readonly int? _channel;
    private readonly Segment _file;
    private readonly FrameBytes _bytes = new();
    private bool _isOpen = true;

    /// <summary>Creates a file.</summary>
    /// <param name="path">The file. Its folder must exist, and the file must not.</param>
    /// <param name="format">What the frames look like.</param>
    /// <param name="encoding">As <see cref="RecordingPlan.Encoding"/>; <see langword="null"/>: the path's extension.</param>
    /// <param name="channel">The only channel to write, counted from 0; <see langword="null"/>: all.</param>
    /// <exception cref="ArgumentException">The encoding is none, or cannot hold so many channels.</exception>
    /// <exception cref="IOException">The file cannot be made, or exists.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public AudioFileWriter(string path, AudioFormat format, string? encoding = null, int? channel = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(format);
        Format = format;
        _channel = channel;
        _file = new Segment(
            0, 0, [path], channel is { } only ? format with { ChannelLabels = [format.ChannelLabels[only]] } : format,
            RecordingEncoding.Read(encoding ?? Path.GetExtension(path).TrimStart('.').ToLowerInvariant()));
    }

    /// <summary>What the frames look like.</summary>
    public AudioFormat Format { get; }

    /// <summary>Samples per channel so far, silence included.</summary>
    public long Samples => _file.End;

    /// <summary>Adds a frame, and before it silence for the instants that were skipped since the last one.</summary>
    /// <exception cref="ArgumentException">The frame has another format: a file holds one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(AudioFrame frame)
    {
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        if (frame.SampleRate != Format.SampleRate || frame.Channels != Format.Channels
            || frame.Format.SampleType != Format.SampleType)
        {
            throw new ArgumentException($"The file holds {Format}; the frame is {frame.Format}.", nameof(frame));
        }

        if (Samples > 0) _file.WriteSilence(Math.Min(frame.SkippedSamples, LongestSilence * frame.SampleRate));
        _bytes.Take(frame);
        if (_channel is { } channel) _file.Write(_bytes.Channel(channel, 0, frame.SamplesPerChannel), frame.SamplesPerChannel);
        else _file.Write(_bytes, 0, frame.SamplesPerChannel);
    }

    /// <summary>Completes the file and closes it.</summary>
    /// <exception cref="IOException">The rest cannot be written.</exception>
    public void Dispose()
    {
        if (!_isOpen) return;
        _isOpen = false;
        using (_file) _file.Complete("");
    }
}
