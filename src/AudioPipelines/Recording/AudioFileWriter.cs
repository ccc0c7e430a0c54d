using AudioPipelines.Model;
using AudioPipelines.Recording;

namespace AudioPipelines;

/// <summary>
/// Writes frames into one audio file: WAV, FLAC, Opus, or what another encoder of GStreamer makes. Gaps and sample instants that
/// were skipped between two frames become silence, so that the file's time is the source's. A skip of more than a minute becomes
/// a minute of silence: no jump in time fills a disk.
/// </summary>
/// <remarks>
/// WAV has the frames' own sample type: F32 as IEEE float, S16 and S32 as PCM. More than two channels are written as
/// <c>WAVE_FORMAT_EXTENSIBLE</c> without loudspeaker positions; a file that outgrows 4 GiB becomes RF64 (EBU Tech 3306). The
/// header is updated once per second of audio: after a kill, the file is valid and lacks a second at most. Not safe for use by
/// several threads at once. Whoever needs times, epochs and gaps again uses <see cref="AudioRecorder"/>.
/// </remarks>
/// <example>
/// <code>
/// using var file = new AudioFileWriter("take.flac", frame.Format);
/// file.Write(frame);
/// </code>
/// </example>
public sealed class AudioFileWriter : IDisposable
{
    /// <summary>The longest silence that stands for skipped instants, in seconds.</summary>
    private const long LongestSilence = 60;

    private readonly int? _channel;
    private readonly int _bytesPerInstant;
    private readonly ISegmentFile _file;
    private readonly FrameBytes _bytes = new();
    private readonly byte[] _silence = new byte[1 << 16];
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
        : this(format, channel)
    {
        ArgumentNullException.ThrowIfNull(path);
        RecordingEncoding read = RecordingEncoding.Read(encoding ?? Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
        AudioFormat written = channel is { } only ? format with { ChannelLabels = [format.ChannelLabels[only]] } : format;
        read.Check(written.Channels);
        _file = read.Create(path, written);
    }

    /// <summary>Writes WAV into a stream, from its current position on.</summary>
    /// <param name="stream">One that can seek, since the header is written again at the end.</param>
    /// <param name="format">What the frames look like.</param>
    /// <param name="leaveOpen">Whether the stream is left open by <see cref="Dispose"/>; otherwise it is closed, also when this
    /// constructor fails.</param>
    /// <exception cref="ArgumentException">The stream cannot seek or be written, or a WAV file cannot hold this many
    /// channels.</exception>
    public AudioFileWriter(Stream stream, AudioFormat format, bool leaveOpen = false)
        : this(format, null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _file = new WavSegmentFile(stream, format, leaveOpen);
    }

    private AudioFileWriter(AudioFormat format, int? channel)
    {
        ArgumentNullException.ThrowIfNull(format);
        Format = format;
        _file = null!; // set by those who call this
        _channel = channel;
        _bytesPerInstant = format.SampleType.BytesPerSample() * (channel is null ? format.Channels : 1);
    }

    /// <summary>What the frames look like.</summary>
    public AudioFormat Format { get; }

    /// <summary>Samples per channel so far, silence included.</summary>
    public long Samples { get; private set; }

    /// <summary>Whether frames of a format can go into this file: same sample rate, number of channels and sample type.</summary>
    public bool Takes(AudioFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return ReferenceEquals(format, Format)
            || (format.SampleRate == Format.SampleRate && format.Channels == Format.Channels
                && format.SampleType == Format.SampleType);
    }

    /// <summary>Adds a frame, and before it silence for the instants that were skipped since the last one.</summary>
    /// <exception cref="ArgumentException">The frame has another format: a file holds one. See <see cref="Takes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(AudioFrame frame) => Write(frame, frame.SkippedSamples, frame.SamplesPerChannel);

    /// <summary>Adds the beginning of a frame, and before it silence.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="skipped">How many samples per channel of silence come before it: none before the file's first frame.</param>
    /// <param name="samples">How many of its samples per channel are written.</param>
    /// <exception cref="ArgumentException">The frame has another format: a file holds one. See <see cref="Takes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(AudioFrame frame, long skipped, int samples)
    {
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, frame.SamplesPerChannel);
        if (!Takes(frame.Format))
            throw new ArgumentException($"The file holds {Format}; the frame is {frame.Format}.", nameof(frame));
        if (Samples > 0) WriteSilence(Math.Min(skipped, LongestSilence * frame.SampleRate));
        _bytes.Take(frame);
        _file.Write(_channel is { } channel ? _bytes.Channel(channel, 0, samples) : _bytes.Interleaved(0, samples));
        Samples += samples;
    }

    /// <summary>Completes the file and closes it.</summary>
    /// <exception cref="IOException">The rest cannot be written. A WAV file is valid up to there.</exception>
    public void Dispose()
    {
        if (!_isOpen) return;
        _isOpen = false;
        using (_file) _file.Complete();
    }

    private void WriteSilence(long samples)
    {
        while (samples > 0)
        {
            int count = (int)Math.Min(samples, _silence.Length / _bytesPerInstant);
            _file.Write(_silence.AsSpan(0, count * _bytesPerInstant));
            Samples += count;
            samples -= count;
        }
    }
}
