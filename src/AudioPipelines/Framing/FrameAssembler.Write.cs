using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <content>Taking audio.</content>
internal sealed partial class FrameAssembler
{
    /// <summary>How long a lone live stream waits until half of its ring is free, before the policy for slow consumers applies.
    /// This helps a consumer that keeps up when more audio comes at once than a ring holds. Devices hold 200 ms, so they lose
    /// nothing meanwhile.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(150);

    private TimeSpan _patienceLeft = _patience;

    /// <summary>How its frames store samples.</summary>
    public SampleType SampleType => _options.SampleType;

    /// <summary>Takes audio of one stream; waits for room where the policy is to wait, and a lone live stream for a moment.
    /// Streaming thread.</summary>
    /// <returns>False when the source is being closed and takes nothing more.</returns>
    public bool Write(int stream, Placement placement, in SampleBlock audio)
    {
        SampleBlock rest = audio;
        while (true)
        {
            int written = TryWrite(stream, ref placement, rest, mayWait: true);
            if (written < 0) return false;
            if (written == rest.Length) return true;
            rest = rest.Slice(written);
            if (IsLoneAndLive) WaitAMoment(stream);
            else _backpressure.Wait(stream);
        }
    }

    /// <summary>Takes as much audio of one stream as fits, without waiting: the source's own thread calls it, and would wait for
    /// itself. It has the stream's turn meanwhile.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="placement">Where the audio begins; afterwards, where the rest begins.</param>
    /// <param name="audio">The audio.</param>
    /// <returns>How many samples were taken; negative: the source is being closed and takes nothing more.</returns>
    public int TryWrite(int stream, ref Placement placement, in SampleBlock audio) =>
        TryWrite(stream, ref placement, audio, mayWait: false);

    /// <summary>Counts audio of a live stream whose place is not known.</summary>
    /// <returns>False when the source is being closed and takes nothing more.</returns>
    public bool Trim(int stream, int samples)
    {
        lock (_lock)
        {
            if (_closed) return false;
            _generations.Newest?.Aligner.Trim(stream, samples);
            return true;
        }
    }

    /// <summary>Counts what resampling has inserted into a stream's audio or taken out of it, and what it holds back.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="inserted">What it has put in; negative: taken out.</param>
    /// <param name="held">How much more it holds back than before.</param>
    public void Resample(int stream, int inserted, int held)
    {
        lock (_lock) _generations.Newest?.Aligner.Resample(stream, inserted, held);
    }

    private int TryWrite(int stream, ref Placement placement, in SampleBlock audio, bool mayWait)
    {
        int fitting = 0;
        bool wakes, begins, isDirect;
        lock (_lock)
        {
            if (_closed) return -1;
            isDirect = IsDirect; // once: the source's thread that is told, or not, must know by the same answer
            begins = _streams.Hear(stream);
            if (_generations.Newest is null || (placement.Continuity == Continuity.NewTimeline && _generations.MustWait))
            {
                if (mayWait) _backpressure.Block(stream); // the other streams' formats are not known yet, or too many epochs wait
                wakes = _wait != SourceWait.None && _generations.Newest is not null;
            }
            else
            {
                bool isOutdated = !BeginEpochIfNeeded(stream, placement);
                Aligner aligner = _generations.Newest.Aligner;
                bool waits = _options.SlowConsumer == SlowConsumerPolicy.Wait
                    || (mayWait && IsLoneAndLive && _patienceLeft > TimeSpan.Zero);
                fitting = isOutdated || !waits
                    ? audio.Length
                    : aligner.Writable(stream, placement.Index, audio.Length, placement.IsAbsolute);
                Placement place = placement;
                // begun once, however long the rest waits
                placement = placement with { Index = place.Index + fitting, Continuity = Continuity.Contiguous };
                if (isOutdated)
                {
                    aligner.Trim(stream, audio.Length);
                    return fitting;
                }

                bool hadBegun = aligner.HasBegun;
                long reached = aligner.Streams[stream].Watermark;
                if (fitting > 0) WriteInto(aligner, stream, place, audio.Slice(0, fitting));
                if (aligner.Streams[stream].Watermark > reached && !place.IsRepeated)
                    Volatile.Write(ref _progress, _progress + 1);
                wakes = _wait != SourceWait.None && (fitting < audio.Length || HasWhatSourceWaitsFor(aligner));
                begins |= !hadBegun && aligner.HasBegun;
                if (mayWait && fitting < audio.Length) _backpressure.Block(stream);
                _room[stream] = _options.SlowConsumer == SlowConsumerPolicy.Wait ? aligner.RoomFor(stream) : long.MaxValue;
                _ample[stream] = Math.Max(aligner.Options.Capacity / 4, 4L * fitting);
                if (wakes && !isDirect) _wait = SourceWait.None; // told once
            }
        }

        // The first audio opens the source and sets the first deadline, which the source's thread did not know when it began to
        // wait.
        if (begins || (wakes && !(isDirect && _direct is { } direct && direct.TryEmit()))) _work.Set();
        return fitting;
    }

    /// <summary>Waits while patience lasts. The gate stays shut, so that each frame that is cut checks again.</summary>
    private void WaitAMoment(int stream)
    {
        long begun = _time.GetTimestamp();
        _backpressure.Wait(stream, _patienceLeft);
        lock (_lock)
        {
            TimeSpan left = _patienceLeft - _time.GetElapsedTime(begun);
            _patienceLeft = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            _backpressure.Block(stream);
        }
    }

    private void WriteInto(Aligner aligner, int stream, in Placement placement, in SampleBlock audio)
    {
        long heldUp = aligner.HeldUp;
        aligner.Write(stream, placement.Index, audio, placement.IsAbsolute);
        if (aligner.HeldUp <= heldUp || placement.Continuity == Continuity.NewMapping) return;
        _generations.BeginEpoch(
            placement.Index + aligner.HeldUp, $"{_streams.Name(stream)} came after silence had been emitted in its place");
    }

    /// <summary>Begins the generation or the epoch that a buffer begins, if it does.</summary>
    /// <returns>False: the buffer was placed just before the timeline was renumbered, so its index has no meaning.</returns>
    private bool BeginEpochIfNeeded(int stream, in Placement placement)
    {
        int numbering = _generations.Newest!.TimelineRevision ??= placement.TimelineRevision;
        if (placement.TimelineRevision < numbering) return false;
        if (placement.TimelineRevision > numbering)
        {
            _generations.Begin(_streams.Formats, _streams.Ended,
                $"{_streams.Name(stream)} brought the time of a shared clock, by which samples are numbered now");
            _generations.Newest.TimelineRevision = placement.TimelineRevision;
        }
        else if (placement.Continuity == Continuity.NewTimeline)
        {
            _generations.Begin(_streams.Formats, _streams.Ended, $"the time of {_streams.Name(stream)} jumped");
            _generations.Newest.TimelineRevision = placement.TimelineRevision;
        }
        else if (placement.Continuity == Continuity.NewMapping
            && _generations.Newest.Aligner.Streams[stream].Account.Received > 0)
        {
            _generations.BeginEpoch(placement.Index, $"{_streams.Name(stream)} {placement.Reason}");
            _generations.Newest.Aligner.Replace(stream, placement.Index, placement.IsAbsolute);
        }

        return true;
    }
}
