using System.IO.Hashing;
using System.Runtime.InteropServices;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>A segment that is being written: one file, or one for each channel. Recorder's thread.</summary>
internal sealed class Segment : IDisposable
{
    private readonly ISegmentFile[] _files;
    private readonly string[] _paths;
    private readonly RecordingEncoding _encoding;
    private readonly AudioFormat _format;
    private readonly XxHash128 _hash = new();
    private readonly byte[] _silence = new byte[1 << 16];
    private int _lowBits;

    /// <summary>Creates its files. None of them is there yet.</summary>
    /// <exception cref="IOException">One cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be made.</exception>
    /// <exception cref="ArgumentException">The encoding cannot hold the format.</exception>
    public Segment(int number, long index, IReadOnlyList<string> paths, AudioFormat format, RecordingEncoding encoding)
    {
        Number = number;
        Index = End = index;
        _paths = [.. paths];
        _format = format;
        _encoding = encoding;
        _files = new ISegmentFile[paths.Count];
        AudioFormat ofFile = paths.Count == 1 ? format : format with { ChannelLabels = ["1"] };
        encoding.Check(ofFile.Channels);
        try
        {
            for (int file = 0; file < _files.Length; file++) _files[file] = encoding.Create(paths[file], ofFile);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Number { get; }

    /// <summary>The index of its first sample.</summary>
    public long Index { get; }

    /// <summary>The index of the sample after its last.</summary>
    public long End { get; private set; }

    /// <summary>How long its files are together, in bytes.</summary>
    public long Bytes => _paths.Sum(path => new FileInfo(path) is { Exists: true } file ? file.Length : 0);

    private bool IsPerChannel => _files.Length > 1;

    /// <summary>Adds part of a frame.</summary>
    public void Write(FrameBytes frame, int start, int samples)
    {
        ReadOnlySpan<byte> interleaved = frame.Interleaved(start, samples);
        Count(interleaved, samples);
        if (!IsPerChannel)
        {
            _files[0].Write(interleaved);
            return;
        }

        for (int channel = 0; channel < _files.Length; channel++) _files[channel].Write(frame.Channel(channel, start, samples));
    }

    /// <summary>Adds silence.</summary>
    public void WriteSilence(long samples)
    {
        int bytesOfFile = _format.SampleType.BytesPerSample() * (IsPerChannel ? 1 : _format.Channels);
        while (samples > 0)
        {
            int count = (int)Math.Min(samples, _silence.Length / bytesOfFile);
            foreach (ISegmentFile file in _files) file.Write(_silence.AsSpan(0, count * bytesOfFile));
            for (int channel = 0; channel < (IsPerChannel ? _files.Length : 1); channel++)
                _hash.Append(_silence.AsSpan(0, count * bytesOfFile));
            End += count;
            samples -= count;
        }
    }

    /// <summary>Sees to it that all is on the disk that encoders have given.</summary>
    /// <returns>The index before which all samples are there for sure.</returns>
    public long Sync()
    {
        long samples = long.MaxValue;
        foreach (ISegmentFile file in _files) samples = Math.Min(samples, file.Sync());
        return Index + samples;
    }

    /// <summary>Completes its files.</summary>
    /// <returns>What the index says of it.</returns>
    public SegmentEnded Complete(string reason)
    {
        foreach (ISegmentFile file in _files) file.Complete();
        return new SegmentEnded(
            Number, End - Index, Convert.ToHexStringLower(_hash.GetCurrentHash()), _encoding.IsExact(
                _format.SampleType, _lowBits),
            Bytes, reason);
    }

    public void Dispose()
    {
        foreach (ISegmentFile? file in _files) file?.Dispose();
    }

    private void Count(ReadOnlySpan<byte> interleaved, int samples)
    {
        _hash.Append(interleaved);
        End += samples;
        if (_format.SampleType != SampleType.S32 || _encoding.IsWav) return;
        foreach (int sample in MemoryMarshal.Cast<byte, int>(interleaved)) _lowBits |= sample & 0xFF;
    }
}
