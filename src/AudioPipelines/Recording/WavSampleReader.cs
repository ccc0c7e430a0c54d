using AudioPipelines.Frames;
using AudioPipelines.GStreamer.Wav;
using Microsoft.Win32.SafeHandles;

namespace AudioPipelines.Recording;

/// <summary>Reads a WAV file whose samples frames can hold, without GStreamer.</summary>
internal sealed class WavSampleReader : ISampleReader
{
    private const int BufferLength = 1 << 18;
    private const int FirstLook = 1 << 12;

    private static readonly SampleType[] _types = [SampleType.F32, SampleType.S16, SampleType.S32];

    private readonly SafeFileHandle _file;
    private readonly SampleType _type;
    private readonly int _bytesPerInstant;
    private readonly byte[] _buffer;
    private readonly long _end;
    private long _at;
    private int _first;
    private int _last;

    private WavSampleReader(SafeFileHandle file, WavLayout layout, WavFormat format, SampleType type, bool isRecorded)
    {
        _file = file;
        _type = type;
        Channels = format.Channels;
        SampleRate = format.Rate;
        _bytesPerInstant = format.BytesPerInstant;
        _at = layout.Offset;
        long rest = Math.Max(0, RandomAccess.GetLength(file) - layout.Offset);
        // Of a recording that was not completed, the header is older than the samples.
        long bytes = isRecorded || layout.Length is not { } said ? rest : Math.Min(said, rest);
        Samples = bytes / _bytesPerInstant;
        _end = _at + (Samples * _bytesPerInstant);
        _buffer = new byte[Math.Max(1, BufferLength / _bytesPerInstant) * _bytesPerInstant];
    }

    public int Channels { get; }

    public int SampleRate { get; }

    /// <summary>Samples per channel.</summary>
    public long Samples { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">The samples of the frames.</param>
    /// <param name="isRecorded">Whether it is a recording's: then all that follows the header is samples.</param>
    /// <returns><see langword="null"/>: it is no WAV file, or one whose samples have to be converted.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WavSampleReader? TryOpen(string path, SampleType type, bool isRecorded)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (BitConverter.IsLittleEndian && ReadLayout(file) is { Format: { } format } layout && TypeOf(format) is { } stored
                && (isRecorded ? stored == type : SampleConversion.IsDone(stored, type)))
                return new WavSampleReader(file, layout, format, stored, isRecorded);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return null;
    }

    public int Read(FrameBuffer target, int channel, int start, int samples, ReplayedGaps gaps)
    {
        int done = 0;
        while (done < samples && (_first < _last || Fill()))
        {
            int count = Math.Min(samples - done, (_last - _first) / _bytesPerInstant), bytes = count * _bytesPerInstant;
            target.Write(channel, start + done, new SampleBlock(_buffer.AsSpan(_first, bytes), _type, Channels));
            _first += bytes;
            done += count;
        }

        return done;
    }

    public void Skip(long samples)
    {
        long bytes = Math.Min(samples, Samples) * _bytesPerInstant, buffered = Math.Min(bytes, _last - _first);
        _first += (int)buffered;
        _at = Math.Min(_end, _at + bytes - buffered);
    }

    public void Dispose() => _file.Dispose();

    private bool Fill()
    {
        int wanted = (int)Math.Min(_buffer.Length, _end - _at), length = 0;
        while (length < wanted
            && RandomAccess.Read(_file, _buffer.AsSpan(length, wanted - length), _at + length) is > 0 and int read)
            length += read;
        length -= length % _bytesPerInstant; // the file was cut while it is read
        (_first, _last) = (0, length);
        _at += length;
        return length > 0;
    }

    private static WavLayout? ReadLayout(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        for (long needed = FirstLook; ;)
        {
            byte[] head = new byte[Math.Min(needed, length)];
            int read = RandomAccess.Read(file, head, 0);
            if (WavHeaderReader.Read(head.AsSpan(0, read), length, out needed) is { } layout) return layout;
            if (needed > length || read < head.Length) return null;
        }
    }

    private static SampleType? TypeOf(WavFormat format)
    {
        foreach (SampleType type in _types)
        {
            if (format.MediaType == WavFormat.Raw($"{type}LE")) return type;
        }

        return null;
    }
}
