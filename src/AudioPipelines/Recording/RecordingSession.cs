using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>Writes frames, in their order, into the segments and the index of a recording. Recorder's thread.</summary>
internal sealed class RecordingSession : IDisposable
{
    /// <summary>A longer hole is not written as silence: no jump in time fills a disk.</summary>
    private const int LongestSilence = 60; // s

    private readonly RecordingPlan _plan;
    private readonly RecordingEncoding _encoding;
    private readonly SegmentNames _names;
    private readonly RecordingLimits _limits;
    private readonly TimeProvider _timeProvider;
    private readonly IndexWriter _index;
    private readonly FrameBytes _bytes = new();
    private readonly OpenGaps _gaps = new();
    private readonly Action<IndexLine> _write;
    private AudioFormat? _format;
    private Segment? _segment;
    private int _epoch = -1;
    private string? _reason;
    private long? _outage;
    private long _next;
    private long _boundary;
    private int _number;
    private RecordedCapture? _capture;
    private bool _isExact;
    private long _unrecorded;

    /// <summary>Opens a folder, and goes on behind what is there.</summary>
    /// <exception cref="IOException">It cannot be written, or another recorder writes it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="AudioSourceException">Its index cannot be read.</exception>
    public RecordingSession(
        RecordingPlan plan, RecordingEncoding encoding, SegmentNames names, string source, TimeProvider timeProvider)
    {
        _plan = plan;
        _encoding = encoding;
        _names = names;
        _timeProvider = timeProvider;
        _limits = new RecordingLimits(plan, timeProvider);
        Directory.CreateDirectory(plan.Folder);
        _index = new IndexWriter(plan.Folder);
        _write = _index.Add;
        try
        {
            _number = _limits.Load(IndexReader.Read(plan.Folder));
            _index.Add(new RecordingBegun(
                RecordingBegun.CurrentVersion, source, plan.Encoding, plan.PerChannel, timeProvider.GetUtcNow()));
            _index.Flush(null);
        }
        catch
        {
            _index.Dispose();
            throw;
        }
    }

    /// <summary>Whether the recording pauses, since too little of the disk is free.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Samples per channel that were in frames which were not recorded, since the last call.</summary>
    public long TakeUnrecorded()
    {
        long unrecorded = _unrecorded;
        _unrecorded = 0;
        return unrecorded;
    }

    /// <summary>Notes something that happened to the source before the next frame.</summary>
    public void Note(AudioSourceEvent what)
    {
        if (what is SourceStarted) (_reason, _outage) = ("start", null);
        if (what is EpochStarted begun) (_reason, _outage) = (begun.Reason, begun.Outage > 0 ? begun.Outage : null);
        if (EventText.Of(what) is { } text) _index.Add(new RecordedEvent(_next, what.GetType().Name, text));
    }

    /// <summary>Writes a frame.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(AudioFrame frame)
    {
        if (IsPaused) return;
        if (frame.Epoch != _epoch || frame.SampleIndex < _next || !frame.Format.Equals(_format)) BeginEpoch(frame);
        if (frame.SampleIndex > _next) Skip(frame);
        Describe(frame);
        _bytes.Take(frame);
        for (int done = 0; done < frame.SamplesPerChannel;)
        {
            if (_segment is not null && _next >= _boundary) EndSegment("grid");
            Segment segment = _segment ?? BeginSegment(frame, done);
            int samples = (int)Int128.Min(frame.SamplesPerChannel - done, (Int128)_boundary - _next); // they may be far apart
            segment.Write(_bytes, done, samples);
            done += samples;
            _next += samples;
        }
    }

    /// <summary>Brings files and index up to date, and looks at the limits. Once a second.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Sync()
    {
        if (IsPaused)
        {
            IsPaused = _limits.IsDiskTooFull;
            return;
        }

        if (!_limits.Apply(_segment?.Number ?? -1, _write))
        {
            EndSegment("free space");
            _index.Flush(null);
            IsPaused = true;
            return;
        }

        if (_segment is null)
        {
            if (_index.Pending > 0) _index.Flush(null);
            return;
        }

        long safe = _segment.Sync();
        _gaps.Flush(_write);
        _index.Flush(safe);
    }

    /// <summary>Completes the segment and the index.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Complete()
    {
        EndSegment("stop");
        _limits.Apply(-1, _write);
        _index.Flush(null);
    }

    public void Dispose()
    {
        _segment?.Dispose();
        _index.Dispose();
    }

    private void BeginEpoch(AudioFrame frame)
    {
        bool goesOn = frame.Epoch == _epoch && frame.Format.Equals(_format);
        EndSegment(_format is null || frame.Format.Equals(_format) ? "epoch" : "format");
        _epoch = frame.Epoch;
        _format = frame.Format;
        _capture = null;
        _isExact = true;
        _next = frame.SampleIndex - frame.SkippedSamples;
        _index.Add(new RecordedEpoch(
            _epoch, _next, _format.SampleRate, _format.SampleType, _format.SamplesPerFrame, _format.ChannelLabels,
            goesOn ? null : _reason, goesOn ? null : _outage));
        (_reason, _outage) = (null, null);
    }

    private void Skip(AudioFrame frame)
    {
        long length = frame.SampleIndex - _next;
        long unrecorded = Math.Max(0, length - frame.SkippedSamples);
        _unrecorded += unrecorded;
        if (_segment is not null && (frame.SampleIndex >= _boundary || length > LongestSilence * (long)frame.SampleRate))
            EndSegment("skip");
        _index.Add(new RecordedSkip(_next, length, unrecorded));
        _segment?.WriteSilence(length);
        _next = frame.SampleIndex;
    }

    private void Describe(AudioFrame frame)
    {
        if (frame.SamplesPerChannel != frame.Format.SamplesPerFrame)
            _index.Add(new ShortFrame(frame.SampleIndex, frame.SamplesPerChannel));
        if (frame.IsExactlyAligned != _isExact)
        {
            _isExact = frame.IsExactlyAligned;
            _index.Add(new RecordedAlignment(frame.SampleIndex, _isExact));
        }

        if (CapturePrediction.At(_capture, frame.SampleIndex, frame.SampleRate) != frame.CaptureTime)
        {
            CaptureTime time = frame.CaptureTime;
            _capture = new RecordedCapture(
                frame.SampleIndex, time.UnixNanoseconds, time.Clock, time.IsLocked, time.UncertaintyNanoseconds,
                time.ClockName, time.OffsetNanoseconds);
            _index.Add(_capture);
        }

        _gaps.Add(frame, _write);
    }

    private Segment BeginSegment(AudioFrame frame, int done)
    {
        CaptureTime captured = frame.CaptureTime;
        if (captured.Clock != CaptureClock.None)
            captured =
                captured with { UnixNanoseconds = captured.UnixNanoseconds + SampleTime.ToNanoseconds(done, frame.SampleRate) };
        DateTimeOffset utc = captured.Clock == CaptureClock.None
            ? _timeProvider.GetUtcNow()
            : DateTimeOffset.UnixEpoch.AddTicks(captured.UnixNanoseconds / TimeSpan.NanosecondsPerTick);
        string[] files = _names.Next(_number, _next, utc, frame.Channels);
        foreach (string file in files) Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_plan.Folder, file))!);
        var segment = new Segment(
            _number, _next, [.. files.Select(file => Path.Combine(_plan.Folder, file))], frame.Format, _encoding);
        _segment = segment;
        _boundary = SegmentGrid.EndOf(_next, frame.SampleRate, _plan.SegmentLength, captured);
        var begun = new SegmentBegun(_number, files, _next, SampleTime.ToNanoseconds(_next, frame.SampleRate), utc);
        _number++;
        _limits.Begin(begun);
        _index.Add(begun);
        _index.Flush(_next);
        return segment;
    }

    private void EndSegment(string reason)
    {
        _gaps.Flush(_write);
        if (_segment is not { } segment) return;
        _segment = null;
        using (segment) _index.Add(segment.Complete(reason));
    }
}
