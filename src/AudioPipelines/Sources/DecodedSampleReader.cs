using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Reads a file that GStreamer decodes, as the preset <c>file</c> does: with its trust, its error texts, its care for
/// padding and cut files. The decoder runs a few frames ahead and waits there.</summary>
internal sealed class DecodedSampleReader : ISampleReader
{
    private const int FramesAhead = 4;
    private const int SamplesPerFrame = 4_096;

    private static readonly Lazy<PipelineDescription> _file = new(() => Presets.Load("file"));

    private readonly object _gate = new(); // only for Wait and PulseAll; nothing is called under it
    private readonly Queue<AudioFrame> _frames = new(FramesAhead);
    private readonly GstSource _source;
    private readonly CancellationTokenRegistration _stopped;
    private readonly CancellationToken _stopping;
    private AudioFrame _frame;
    private int _used;
    private int _samples; // of the frame; 0: there is none
    private bool _hasEnded;
    private bool _isClosed;
    private AudioSourceException? _error;

    /// <summary>Opens a file, and decodes its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">The samples wanted.</param>
    /// <param name="sampleRate">The rate wanted; <see langword="null"/>: the file's own.</param>
    /// <param name="options">How the decoding source is made.</param>
    /// <param name="isolation">Whether it is decoded in a worker process.</param>
    /// <param name="notify">Takes warnings.</param>
    /// <param name="stopping">Ends the waiting for samples.</param>
    /// <exception cref="AudioSourceException">It cannot be opened or decoded, or holds no audio.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> is set.</exception>
    public DecodedSampleReader(
        string path, SampleType type, int? sampleRate, GstSourceOptions options, IsolationPlan? isolation,
        Action<AudioSourceEvent> notify, CancellationToken stopping)
    {
        var values = new ParameterValues { ["location"] = path, ["sampleType"] = $"{type}", ["frame"] = SamplesPerFrame };
        if (sampleRate is { } rate) values.Add("rate", rate);
        _stopping = stopping;
        _source = new GstSource(
            _file.Value.Resolve(values, ParameterSources.None, options.Trust) with { Isolation = isolation }, options);
        _source.SetCallback(Take);
        _source.Notified += (_, what) =>
        {
            if (what is SourceWarning) notify(what);
            if (what is SourceFailed { IsFinal: true } failed) End(failed.Error);
            if (what is SourceStopped) End(null);
        };
        _stopped = stopping.UnsafeRegister(static reader => ((DecodedSampleReader)reader!).Wake(), this);
        try
        {
            _source.Start();
            if (!Next())
                throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"The file '{path}' holds no audio.");
            Channels = _frame.Channels;
            SampleRate = _frame.SampleRate;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Channels { get; }

    public int SampleRate { get; }

    public int Read(FrameBuffer target, int channel, int start, int samples, ReplayedGaps gaps)
    {
        int done = 0;
        while (done < samples && Next())
        {
            int count = Math.Min(samples - done, _samples - _used);
            for (int own = 0; own < Channels; own++)
                Bytes(own, count).CopyTo(target.Samples(channel + own, start + done, count));
            foreach (FrameGap gap in _frame.Gaps)
            {
                int from = Math.Max(gap.Start, _used), until = Math.Min(gap.Start + gap.Length, _used + count);
                if (from < until)
                    gaps.AddMissing(channel + gap.Channel, 1, start + done + from - _used, until - from, GapReason.Lost);
            }

            _used += count;
            done += count;
        }

        return done;
    }

    public void Skip(long samples)
    {
        while (samples > 0 && Next())
        {
            int count = (int)Math.Min(samples, _samples - _used);
            _used += count;
            samples -= count;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }

        _source.Dispose();
        _stopped.Dispose();
        Release();
        while (_frames.TryDequeue(out AudioFrame frame)) frame.Dispose();
    }

    private ReadOnlySpan<byte> Bytes(int channel, int samples) => _frame.Format.SampleType switch
    {
        SampleType.S16 => MemoryMarshal.AsBytes(_frame.Channel<short>(channel).Slice(_used, samples)),
        SampleType.S32 => MemoryMarshal.AsBytes(_frame.Channel<int>(channel).Slice(_used, samples)),
        _ => MemoryMarshal.AsBytes(_frame.Channel<float>(channel).Slice(_used, samples)),
    };

    /// <summary>Queues a frame, and waits while enough of them are queued. The decoder's thread.</summary>
    private void Take(AudioFrame frame)
    {
        lock (_gate)
        {
            while (_frames.Count >= FramesAhead && !_isClosed) Monitor.Wait(_gate);
            if (_isClosed) return;
            _frames.Enqueue(frame.Retain());
            Monitor.PulseAll(_gate);
        }
    }

    private void End(AudioSourceException? error)
    {
        lock (_gate)
        {
            _hasEnded = true;
            _error ??= error;
            Monitor.PulseAll(_gate);
        }
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }

    /// <summary>Sees to it that there is a frame with samples that were not read.</summary>
    private bool Next()
    {
        if (_used < _samples) return true;
        Release();
        lock (_gate)
        {
            while (_frames.Count == 0 && !_hasEnded)
            {
                _stopping.ThrowIfCancellationRequested();
                Monitor.Wait(_gate);
            }

            if (!_frames.TryDequeue(out _frame)) return _error is null ? false : throw _error;
            Monitor.PulseAll(_gate);
        }

        if (_frame.Channels != Channels && Channels != 0)
            throw new AudioSourceException(
                AudioSourceErrorKind.UnsupportedFormat, "The number of channels changes inside the file.");
        (_used, _samples) = (0, _frame.SamplesPerChannel);
        return true;
    }

    private void Release()
    {
        _frame.Dispose();
        _frame = default;
        (_used, _samples) = (0, 0);
    }
}
