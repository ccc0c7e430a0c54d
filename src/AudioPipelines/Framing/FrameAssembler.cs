using AudioPipelines.Alignment;

namespace AudioPipelines.Framing;

/// <summary>
/// Where streaming threads and the source's thread meet: audio goes in stream by stream, frames come out. One lock guards the
/// aligner; no callback runs under it. A stream without room waits here, if the policy is to wait.
/// </summary>
internal sealed partial class FrameAssembler : IDisposable
{
    private readonly AssemblerOptions _options;
    private readonly Lock _lock = new();
    private readonly Backpressure _backpressure;
    private readonly TimeProvider _time;
    private readonly WorkSignal _work;
    private readonly GenerationQueue _generations;
    private readonly StreamStates _streams;
    private readonly long[] _room;
    private readonly long[] _ample;
    private readonly StallTracker _stalls;
    private readonly FramePace _pace = new();
    private List<AudioSourceEvent>? _news;
    private volatile bool _closed;
    private volatile bool _isHeld;
    private SourceWait _wait;
    private long _progress;

    public FrameAssembler(AssemblerOptions options)
    {
        _options = options;
        _work = new WorkSignal(options.Work);
        _generations = new GenerationQueue(options);
        _streams = new StreamStates(options.StreamNames);
        _backpressure = new Backpressure(options.StreamNames.Count, options.Time);
        _time = options.Time ?? TimeProvider.System;
        _room = new long[options.StreamNames.Count];
        _ample = [.. options.StreamNames.Select(_ => long.MaxValue)];
        _stalls = new StallTracker(options.StreamNames);
    }

    /// <summary>Changes when a stream gets further in time. Buffers without samples, or with samples that came before, are no
    /// progress.</summary>
    public long Progress => Volatile.Read(ref _progress);

    /// <summary>Whether its streams are live.</summary>
    public bool IsLive => _options.IsLive;

    /// <summary>Whether no more audio is taken.</summary>
    public bool IsClosed => _closed;

    /// <summary>The number the next epoch would have.</summary>
    public int NextEpoch
    {
        get { lock (_lock) return _generations.NextEpoch; }
    }

    /// <summary>The format of the frames that are emitted now; <see langword="null"/> until it is known.</summary>
    public AudioFormat? Format
    {
        get { lock (_lock) return _generations.Format; }
    }

    /// <summary>The numbering of the last frame's index. Source's thread.</summary>
    public int? LastTimelineRevision { get; private set; }

    /// <summary>How many samples the last frame lies behind the time of its audio. Source's thread.</summary>
    public long LastHeldUp { get; private set; }

    /// <summary>The numbering of the indices of frames that are cut now.</summary>
    public int? TimelineRevision
    {
        get { lock (_lock) return Current()?.TimelineRevision; }
    }

    /// <summary>The name of a stream that ended before it had a format; <see langword="null"/>: none did. Without it the number
    /// of channels is unknown, so frames can never begin.</summary>
    public string? EndedWithoutFormat
    {
        get { lock (_lock) return _streams.EndedWithoutFormat; }
    }

    /// <summary>Whether every stream has delivered audio or ended without any, at least one has delivered some, and all fit
    /// together.</summary>
    public bool HasAudio
    {
        get { lock (_lock) return _generations.Newest is not null && _streams.HaveAudio; }
    }

    /// <summary>The first frame in which every stream has audio; <see langword="null"/> while one has none.</summary>
    public FirstFrame? FirstWhole
    {
        get
        {
            lock (_lock)
            {
                return Current() is { Aligner.FirstWholeFrame: { } index } first
                    ? new FirstFrame(index, first.Format.SamplesPerFrame, first.Format.SampleRate, first.TimelineRevision)
                    : null;
            }
        }
    }

    /// <summary>Whether audio for a frame has come.</summary>
    public bool HasBegun
    {
        get { lock (_lock) return Current() is { Aligner.HasBegun: true }; }
    }

    /// <summary>Whether all streams have ended and every frame has been taken.</summary>
    public bool IsFinished
    {
        get { lock (_lock) return _streams.AllEnded && _generations.IsDrained; }
    }

    /// <summary>Lets frames follow those of other pipelines, before the first is cut.</summary>
    /// <param name="last">How far those came.</param>
    /// <param name="firstEpoch">The number of the first epoch.</param>
    public void Follow(LastFrame? last, int firstEpoch)
    {
        lock (_lock) _generations.Follow(last, firstEpoch);
    }

    /// <summary>Sets how long live frames wait for streams that are behind.</summary>
    public void SetLatency(TimeSpan latency)
    {
        lock (_lock) _generations.SetLatency(latency);
    }

    /// <summary>How long frames wait for late streams, if less than was asked for; <see langword="null"/>: as long as was asked
    /// for.</summary>
    public TimeSpan? ShortenedLatency
    {
        get { lock (_lock) return _generations.ShortenedLatency; }
    }

    /// <summary>Notes a stream's format, before its first audio and whenever it changes; waits for room for another epoch where
    /// the policy is to wait. Streaming thread.</summary>
    public void SetFormat(int stream, StreamFormat format)
    {
        while (!TrySetFormat(stream, format, mayWait: true)) _backpressure.Wait(stream);
    }

    /// <summary>The same, for the source's own thread, which does not wait.</summary>
    /// <returns>False where there is no room for another epoch.</returns>
    public bool TrySetFormat(int stream, StreamFormat format) => TrySetFormat(stream, format, mayWait: false);

    /// <summary>Waits until audio of one stream can be written, where the policy is to wait. Streaming thread.</summary>
    /// <remarks><see cref="Write"/> waits too, for buffers longer than the ring. But it is called inside the sink, which cannot
    /// change its state meanwhile: a start would wait for a consumer that comes after it.</remarks>
    public void WaitForRoom(int stream, int samples)
    {
        // Only this thread takes room of its stream, so the room that was seen without the lock is still there.
        if (!_isHeld && _room[stream] >= samples) return;
        while (!HasRoomFor(stream, samples)) _backpressure.Wait(stream);
    }

    /// <summary>Whether a stream has room for several buffers like the last, so that <see cref="WaitForRoom"/> would not wait.
    /// Streaming thread.</summary>
    public bool HasAmpleRoom(int stream) => !_isHeld && _room[stream] >= _ample[stream];

    /// <summary>Lets streams wait in <see cref="WaitForRoom"/> as soon as all have brought audio, if the policy is to wait. While
    /// the pipelines start, nobody takes frames. A hole in a stream's time could take all its room at once, and its audio would
    /// wait inside the sink and hold up the start.</summary>
    public void HoldStreams() => _isHeld = true;

    /// <summary>Lets the streams go on, since the pipelines have started.</summary>
    public void LetStreamsGo()
    {
        lock (_lock) _isHeld = false;
        _backpressure.Release();
    }

    /// <summary>How many samples of a stream the next frame lacks, or the next frames if the source waits for many. If none is
    /// lacking, that of the frames after. Zero: the stream is not in step.</summary>
    public long Lacks(int stream)
    {
        lock (_lock)
        {
            if (_generations.Count != 1 || !_generations.Newest!.Aligner.HasBegun) return 0;
            Aligner aligner = _generations.Newest.Aligner;
            long wanted = _wait == SourceWait.ForMany ? aligner.Many : aligner.Options.FrameLength;
            long lacks = aligner.Cursor + wanted - aligner.Streams[stream].Watermark;
            return lacks > wanted ? 0 : lacks > 0 ? lacks : wanted;
        }
    }

    /// <summary>Notes samples of one stream that were dropped before they came here.</summary>
    public void Overflow(int stream, long samples)
    {
        lock (_lock) _generations.Newest?.Aligner.Overflow(stream, samples);
    }

    /// <summary>Notes that a stream has ended. Streaming thread.</summary>
    public void End(int stream)
    {
        lock (_lock)
        {
            _streams.Ended[stream] = true;
            _generations.Newest?.Aligner.End(stream);
        }

        _backpressure.Release();
        _work.Set();
    }

    /// <summary>Notes that no stream will deliver anything more; what waits becomes the last frames.</summary>
    public void EndAll()
    {
        for (int stream = 0; stream < _streams.Count; stream++) End(stream);
    }

    /// <summary>Cuts the next frame, if one is complete or due. Source's thread.</summary>
    /// <param name="now">Running time in nanoseconds; looked at for live sources only.</param>
    /// <param name="frame">The frame, to be disposed of by the caller.</param>
    /// <param name="begun">The epoch that begins with this frame, where one does.</param>
    /// <param name="isClaimed">Whether the frame has a taker: its audio is delivered then, else unclaimed.</param>
    public bool TryCut(long now, out AudioFrame frame, out EpochStarted? begun, bool isClaimed = true)
    {
        lock (_lock)
        {
            if (Current() is not { } current || !current.TryCut(now, out frame, out begun, isClaimed))
            {
                frame = default;
                begun = null;
                return false;
            }

            _pace.Count();
            LastTimelineRevision = current.TimelineRevision;
            LastHeldUp = current.Aligner.HeldUp;
            if (_backpressure.AnyIsBlocked) LetOn(current.Aligner);
            if (_options.IsLive && _stalls.Look(current.Aligner, frame.SampleIndex) is { } changes) _news = changes;
            return true;
        }
    }

    /// <summary>Whether the next frame is complete, whatever the time. Source's thread.</summary>
    public bool HasCompleteFrame
    {
        get { lock (_lock) return Current() is { Aligner.HasCompleteFrame: true }; }
    }

    /// <summary>Which streams changed with the last frame; usually <see langword="null"/>. Source's thread.</summary>
    public IReadOnlyList<AudioSourceEvent>? TakeStreamEvents()
    {
        List<AudioSourceEvent>? news = _news;
        _news = null;
        return news;
    }

    /// <summary>When the next frame is due, in nanoseconds of running time; <see langword="null"/>: only audio brings the
    /// next.</summary>
    public long? NextDue
    {
        get { lock (_lock) return Current()?.Aligner.NextDue; }
    }

    /// <summary>Waits until there may be something to do. Source's thread.</summary>
    /// <remarks>A fast source that is not live gets a moment to bring many frames. Waking a thread for each would cost several
    /// times as much as the frame.</remarks>
    public void WaitForWork(TimeSpan timeout)
    {
        bool isFast = !IsDirect && !_options.IsLive && _pace.IsFast();
        if (isFast) timeout = FramePace.Moment;
        if (BeginToWait(isFast ? SourceWait.ForMany : SourceWait.ForFrame)) _work.Wait(timeout);
        EndWait();
    }

    /// <summary>Begins to wait on a shared thread: from now on the signal tells of work. Source's thread.</summary>
    /// <returns>False where there is something to do already.</returns>
    public bool BeginToWait() => BeginToWait(SourceWait.ForFrame);

    /// <summary>Ends a wait that was begun. Source's thread.</summary>
    public void EndWait() => _wait = SourceWait.None;

    /// <summary>Sets the call that tells of work; <see langword="null"/>: the source's own thread is woken.</summary>
    public void Tell(Action? askForTurn) => _work.Redirect(askForTurn);

    /// <summary>Waits until a format becomes known, a stream ends, or <see cref="Interrupt"/> is called, even if there are
    /// frames. The source's thread while its consumer takes none; the thread of a replacement.</summary>
    public void WaitForChange(TimeSpan timeout) => _work.Wait(timeout);

    /// <summary>The same in real time, which opening takes. The opening thread.</summary>
    public void WaitForStart(TimeSpan timeout) => _work.WaitInRealTime(timeout);

    /// <summary>Ends a wait of the source's thread, now or the next one. Any thread.</summary>
    public void Interrupt() => _work.Set();

    /// <summary>Lets every waiting stream go and takes nothing more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
            _generations.Abandon();
        }

        _backpressure.Release();
        _work.Set();
    }

    public void AddTo(ref ChannelLedger[] ledgers)
    {
        lock (_lock) _generations.AddTo(ref ledgers);
    }

    public void Dispose() => Close();

    private bool IsLoneAndLive => _options.IsLive && _streams.Count == 1;

    private bool HasRoomFor(int stream, int samples)
    {
        bool begins, wakes;
        lock (_lock)
        {
            // Without a format the stream must go on to bring one; with a format it waits for the others'.
            bool hasRoom = _generations.Newest is { } newest
                ? _options.SlowConsumer != SlowConsumerPolicy.Wait
                    || (newest.Aligner.HasRoomFor(stream, samples) && !(_isHeld && _streams.HaveAudio))
                : _streams.Formats[stream] is null;
            if (_closed || hasRoom) return true;
            begins = _streams.Hear(stream);
            wakes = _wait != SourceWait.None;
            _backpressure.Block(stream);
        }

        if (begins || wakes) _work.Set();
        return false;
    }

    private bool TrySetFormat(int stream, StreamFormat format, bool mayWait)
    {
        lock (_lock)
        {
            bool isKnown = _closed || format.Matches(_streams.Formats[stream]);
            bool changes = !isKnown && _streams.Formats[stream] is not null && _generations.Newest is not null;
            if (changes && _generations.MustWait)
            {
                if (mayWait) _backpressure.Block(stream);
                return false;
            }

            if (!isKnown) _streams.Formats[stream] = format;
            if (changes) _generations.Begin(_streams.Formats, _streams.Ended, $"the format of {_streams.Name(stream)} changed");
            else if (!isKnown && _generations.Newest is null && _streams.AllHaveFormats)
                _generations.Begin(_streams.Formats, _streams.Ended, _options.StartReason);
        }

        _backpressure.Release();
        _work.Set();
        return true;
    }

    /// <summary>Notes that the source's thread is about to wait, unless there is work. Under the lock: a stream either writes
    /// before and is seen, or sees the note.</summary>
    private bool BeginToWait(SourceWait wait)
    {
        lock (_lock)
        {
            _wait = wait;
            return !_closed && !(Current() is { } current && HasWhatSourceWaitsFor(current.Aligner));
        }
    }

    private bool HasWhatSourceWaitsFor(Aligner aligner) =>
        _generations.Count > 1 || (_wait == SourceWait.ForMany ? aligner.HasHalfOfItsRoomComplete : aligner.HasCompleteFrame);

    /// <summary>Lets a waiting stream go on when half of its own ring is free, so that it and the source do not take turns sample
    /// by sample. Other streams' rings do not count: they may stay fuller than that.</summary>
    private void LetOn(Aligner aligner)
    {
        for (int stream = 0; stream < aligner.Streams.Length; stream++)
        {
            bool isHalfFree = aligner.Streams[stream].Ring.Pending <= aligner.Options.Capacity / 2;
            if (isHalfFree) _patienceLeft = _patience;
            if (isHalfFree || IsLoneAndLive) _backpressure.Release(stream);
        }
    }

    /// <summary>The generation that frames are cut from now. If one was left behind, there is room for another.</summary>
    private Generation? Current()
    {
        Generation? current = _generations.Advance(out bool hasRoom);
        if (hasRoom) _backpressure.Release();
        return current;
    }

    /// <summary>What the source's thread waits for.</summary>
    private enum SourceWait
    {
        None,
        ForFrame,
        ForMany,
    }
}
