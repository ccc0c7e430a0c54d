using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <summary>Brings the audio of one stream to where it belongs: a constant offset away, and in step with the timeline's clock
/// where the stream counts on another. It gives what it makes to the assembler. Stream's thread.</summary>
/// <remarks>Whole samples are moved by their index. Only fractions, and clocks of their own, need the resampler; other audio goes
/// past it.</remarks>
/// <param name="stream">The stream's number.</param>
/// <param name="offset">By how much it is put later.</param>
/// <param name="timeline">The timeline that it is kept in step with; <see langword="null"/>: it is left as it is.</param>
/// <param name="placer">Finds the indices.</param>
/// <param name="assembler">Makes frames of the audio.</param>
internal sealed class StreamCorrector(
    int stream, StreamPlan.Shift offset, SourceTimeline? timeline, BufferPlacer placer, FrameAssembler assembler) : IDisposable
{
    private const double Negligible = 1e-6;

    /// <summary>The share of what rounding has left that is made up for in each sample.</summary>
    private const double Return = 1e-6;

    private StreamResampler? _resampler;
    private DriftCorrection? _drift;
    private (int Rate, int Channels) _format;
    private int _whole;
    private double _fraction;
    private long _expected;
    private int _held;
    private Placement _opening; // how the next output continues what was written
    private long _leftIndex;
    private int _left; // what was made and is not written
    private bool _isTaken;
    private bool _mayWait = true;

    /// <summary>By how many whole samples the stream is put later.</summary>
    public int Whole => _whole;

    /// <summary>By how much the last call moved the indices of what comes next.</summary>
    public long Moved { get; private set; }

    /// <summary>Whether the stream's audio goes through here, as it was placed last. If not, what came before is given to its
    /// end.</summary>
    public bool Takes()
    {
        if (IsNeeded) return true;
        Finish();
        return false;
    }

    /// <summary>Learns the format, before the first buffer and whenever it changes.</summary>
    public void UseFormat(AudioInfo info)
    {
        (int, int) format = (info.Rate, info.Channels);
        if (format == _format) return;
        _format = format;
        double samples = offset.ToSamples(info.Rate);
        _whole = (int)Math.Floor(samples + Negligible);
        _fraction = samples - _whole is > Negligible and var rest ? rest : 0;
        _resampler?.Dispose();
        _resampler = timeline is null && _fraction == 0 ? null : new StreamResampler(assembler.SampleType, info.Channels);
        _drift = timeline is null ? null : new DriftCorrection(stream, info.Rate, timeline);
    }

    /// <summary>Takes audio, and waits for room where the policy is to wait.</summary>
    /// <returns>False when the source is being closed and takes nothing more.</returns>
    public bool Take(in Placement placement, in BufferFacts facts, in SampleBlock audio) =>
        TakeAll(placement, facts, audio) >= 0;

    /// <summary>Takes audio without waiting: all of it, or none if what was made before has no room yet.</summary>
    /// <returns>How many samples were taken; negative: the source is being closed.</returns>
    public int TakeWhatFits(in Placement placement, in BufferFacts facts, in SampleBlock audio)
    {
        _mayWait = false;
        return TakeAll(placement, facts, audio);
    }

    /// <summary>Gives what is left, since the stream ends or its format changes. What finds no room, where nothing may wait, is
    /// counted as trimmed.</summary>
    public void Finish()
    {
        if (_resampler is not { IsRunning: true }) return;
        WriteLeft();
        Note(_resampler.Finish(out _leftIndex), 0);
        WriteLeft();
        if (_left > 0) assembler.Trim(stream, _left);
        _left = 0;
    }

    public void Dispose() => _resampler?.Dispose();

    private bool HasOwnClock => _drift is not null && placer.HasOwnClock;

    private bool IsNeeded => _resampler is not null && (_fraction != 0 || HasOwnClock);

    private int TakeAll(in Placement placement, in BufferFacts facts, in SampleBlock audio)
    {
        Moved = 0;
        if (WriteLeft() is not WriteResult.All and var before) return before == WriteResult.Closed ? -1 : 0;
        if (!_isTaken)
        {
            if (!Continues(placement))
            {
                bool wasRunning = _resampler!.IsRunning;
                if (wasRunning) Note(_resampler.Finish(out _leftIndex), 0);
                if (WriteLeft() is not WriteResult.All and var rest) return rest == WriteResult.Closed ? -1 : 0;
                Begin(placement, wasRunning);
            }

            Steer(placement, facts, audio.Length);
            Note(_resampler!.Take(audio, out _leftIndex), audio.Length);
            _expected = placement.Index + audio.Length;
            MoveOn();
            _isTaken = true;
        }

        WriteResult written = WriteLeft();
        if (written == WriteResult.Some) return 0;
        _isTaken = false;
        return written == WriteResult.Closed ? -1 : audio.Length;
    }

    /// <summary>Whether audio follows what came before. If all indices were numbered anew meanwhile, it does.</summary>
    private bool Continues(in Placement placement)
    {
        if (!_resampler!.IsRunning || placement.Continuity != Continuity.Contiguous) return false;
        if (placement.TimelineRevision != _opening.TimelineRevision) _resampler.Renumber(placement.Index - _expected);
        else if (placement.Index != _expected) return false;
        _opening = _opening with { TimelineRevision = placement.TimelineRevision, IsRepeated = placement.IsRepeated };
        return true;
    }

    /// <summary>Begins after an interruption. The clock's speed is still known, and the place too if it is known how many samples
    /// are missing.</summary>
    private void Begin(in Placement placement, bool wasRunning)
    {
        if (placement.IsCorrection) _drift!.Move(_drift.Leap);
        bool keepsCount = wasRunning && (placement.IsCorrection || placement.Continuity == Continuity.Contiguous
            || (placement.Continuity == Continuity.Jump && placer.CountsHoles));
        if (!keepsCount) _drift?.Restart(placement.IsOtherClock);
        _resampler!.Begin(placement.Index, keepsCount ? _resampler.Shift : _fraction);
        _opening = placement;
    }

    private void Steer(in Placement placement, in BufferFacts facts, int samples)
    {
        if (HasOwnClock && !facts.IsContinued && facts.RunningTime is { } time)
        {
            // The shift is that of the next output, which lies before the audio that comes now.
            double shift = _resampler!.Shift - _fraction + (_resampler.Held * _drift!.Shift);
            _drift.Steer(placement.Index - _whole, placement.Reported, time, shift, samples);
            if (_drift.Leap != 0) placer.MoveAtOnce(_drift.Leap);
        }

        _resampler!.SetSpeed(HasOwnClock ? _drift!.Shift : Return * (_fraction - _resampler.Shift), samples);
    }

    /// <summary>Lets the stream's indices follow where its audio is put, so that they stay right to the sample.</summary>
    private void MoveOn()
    {
        long whole = !HasOwnClock ? 0 : (long)(_resampler!.Shift - _fraction);
        if (whole == 0) return;
        placer.Move(whole);
        _drift!.Move(whole);
        _resampler!.MoveInput(whole);
        _expected += whole;
        Moved = whole;
    }

    /// <summary>Notes what was made of what was taken.</summary>
    private void Note(in SampleBlock made, int taken)
    {
        _left = made.Length;
        int held = _resampler!.Held;
        assembler.Resample(stream, made.Length + held - _held - taken, held - _held);
        _held = held;
    }

    private WriteResult WriteLeft()
    {
        while (_left > 0)
        {
            SampleBlock rest = _resampler!.Made.Slice(_resampler.Made.Length - _left);
            Placement placement = _opening with { Index = _leftIndex };
            int written = _mayWait
                ? assembler.Write(stream, placement, rest) ? _left : -1
                : assembler.TryWrite(stream, ref placement, rest);
            if (written < 0) return WriteResult.Closed;
            if (written > 0) _opening = _opening with { Continuity = Continuity.Contiguous };
            _left -= written;
            _leftIndex += written;
            if (_left > 0) return WriteResult.Some;
        }

        return WriteResult.All;
    }

    private enum WriteResult
    {
        All,
        Some,
        Closed,
    }
}
