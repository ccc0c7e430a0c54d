using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>A file of a segment that GStreamer encodes: <c>appsrc ! audioconvert ! audioresample ! … ! filesink</c>. The sink
/// does not buffer, so what the encoder has given is in the file.</summary>
internal sealed class EncodedSegmentFile : ISegmentFile
{
    /// <summary>Each buffer is handed to the encoder's thread, which costs more than its samples do.</summary>
    private const int BuffersPerSecond = 10;

    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(10);

    private readonly string _path;
    private readonly Pipeline _pipeline;
    private readonly Bus _bus;
    private readonly AppSource _source;
    private readonly WrittenPosition _position;
    private readonly int _bytesPerInstant;
    private readonly int _sampleRate;
    private readonly byte[] _buffer;
    private int _buffered;
    private long _samples; // that were handed on

    public EncodedSegmentFile(string path, AudioFormat format, RecordingEncoding encoding)
    {
        _path = path;
        _sampleRate = format.SampleRate;
        _bytesPerInstant = format.SampleType.BytesPerSample() * format.Channels;
        _buffer = new byte[Math.Max(1, _sampleRate / BuffersPerSecond) * _bytesPerInstant];
        using (new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
        {
            // No file is written over; filesink would. What cannot be made fails here, with .NET's words.
        }

        _pipeline = Pipeline.Parse(encoding.LaunchText);
        _bus = _pipeline.GetBus();
        try
        {
            using (Element sink = _pipeline.GetByName(RecordingEncoding.SinkName)!)
            {
                sink.SetProperty("location", path);
                _position = new WrittenPosition(sink);
            }

            _source = new AppSource(_pipeline, RecordingEncoding.SourceName, RecordingEncoding.Caps(format));
            if (_pipeline.SetState(State.Playing) == StateChangeReturn.Failure) throw Failure("it does not start");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Write(ReadOnlySpan<byte> samples)
    {
        while (samples.Length > 0)
        {
            int length = Math.Min(samples.Length, _buffer.Length - _buffered);
            samples[..length].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += length;
            samples = samples[length..];
            if (_buffered == _buffer.Length) Push();
        }
    }

    public long Sync()
    {
        Push();
        ThrowIfFailed();
        long written = Math.Min(_samples, SampleTime.ToIndex(_position.Nanoseconds, _sampleRate));
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return written;
    }

    public void Complete()
    {
        Push();
        _source.End();
        long deadline = Environment.TickCount64 + (long)_deadline.TotalMilliseconds;
        while (Environment.TickCount64 < deadline)
        {
            using Message? message = _bus.TimedPop(TimeSpan.FromMilliseconds(200));
            if (message?.Type == MessageType.Error) throw Failure(message.ParseError().Message);
            if (message?.Type != MessageType.Eos) continue;
            Dispose();
            return;
        }

        throw Failure($"it did not end within {_deadline.TotalSeconds:0} s");
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _bus.Dispose();
        _source?.Dispose();
    }

    private void Push()
    {
        if (_buffered == 0) return;
        ReadOnlySpan<byte> samples = _buffer.AsSpan(0, _buffered);
        _buffered = 0;
        long pts = SampleTime.ToNanoseconds(_samples, _sampleRate);
        _samples += samples.Length / _bytesPerInstant;
        WaitForRoom(samples.Length);
        if (!_source.Push(samples, pts, SampleTime.ToNanoseconds(_samples, _sampleRate) - pts))
            throw Failure("it takes no more audio");
    }

    /// <summary>Waits while the encoder is a second behind. A pipeline that has failed never takes what waits in front of
    /// it.</summary>
    private void WaitForRoom(int bytes)
    {
        long deadline = Environment.TickCount64 + (long)_deadline.TotalMilliseconds;
        while (_source.Waiting > 0 && _source.Waiting + bytes > (long)_sampleRate * _bytesPerInstant)
        {
            using Message? message = _bus.TimedPop(TimeSpan.FromMilliseconds(5));
            if (message?.Type == MessageType.Error) throw Failure(message.ParseError().Message);
            if (Environment.TickCount64 >= deadline) throw Failure($"it has taken nothing for {_deadline.TotalSeconds:0} s");
        }
    }

    private void ThrowIfFailed()
    {
        while (_bus.Pop() is { } message)
        {
            using (message)
            {
                if (message.Type == MessageType.Error) throw Failure(message.ParseError().Message);
            }
        }
    }

    private IOException Failure(string why)
    {
        while (_bus.Pop() is { } message)
        {
            using (message)
            {
                if (message.Type == MessageType.Error)
                    return new IOException($"'{_path}' cannot be encoded: {message.ParseError().Message}");
            }
        }

        return new IOException($"'{_path}' cannot be encoded: {why}");
    }
}
