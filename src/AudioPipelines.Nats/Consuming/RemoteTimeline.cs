using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Makes frames of messages, in their order: what is missing between them becomes gaps, what is of an owner that another
/// one has followed is refused. Knows no broker. Source's thread.</summary>
/// <param name="begin">Begins the first epoch.</param>
/// <param name="from">Which frames come first.</param>
/// <param name="longestGap">The longest hole that is filled.</param>
internal sealed class RemoteTimeline(Func<EpochStarted, FrameBuilder> begin, RemoteStart from, TimeSpan longestGap)
{
    private FrameBuilder? _frames;
    private WireHeader _owner;
    private bool _hasOwner, _isOwnerNew;
    private int _epoch;
    private long _expectedBefore;
    private CaptureTime _lastCapture;
    private long _lastDuration;
    private long _lastSentAt;

    /// <summary>What became of messages and frames.</summary>
    public RemoteTally Tally { get; } = new();

    /// <summary>Emits the frames of a message.</summary>
    /// <returns>False: it is of an owner that another one has followed, and was refused.</returns>
    public bool Take(Batch batch, ReadOnlySpan<byte> message)
    {
        if (!Accept(batch)) return false;
        long before = batch.Header.Before;
        foreach (ref readonly WireFrame frame in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Frames))
        {
            if (_frames is not null || !IsBeforeStart(frame, batch.Epoch!.Format.SampleRate)) Emit(batch, frame, before, message);
            before += frame.Samples;
        }

        FillBeforeEnd(batch.Header, before);
        return true;
    }

    /// <summary>Forgets where it was: another run begins.</summary>
    public void Restart() => (_frames, _hasOwner) = (null, false);

    private bool Accept(Batch batch)
    {
        WireHeader header = batch.Header;
        if (!_hasOwner || header.Token > _owner.Token)
        {
            (_isOwnerNew, _hasOwner, _owner) = (_frames is not null, true, header);
            return true;
        }

        if (header.IsOfSamePublisherAs(_owner)) return true;
        Tally.AddRefused(batch.Frames.Count);
        return false;
    }

    /// <summary>Fills up what was lost of the last frames: no frame follows that would show it.</summary>
    private void FillBeforeEnd(in WireHeader header, long before)
    {
        if ((header.Flags & (WireFlags.Ended | WireFlags.Stopped)) == 0 || _frames is null || _isOwnerNew) return;
        Fill(_frames, Math.Max(0, before - _expectedBefore));
        _expectedBefore = Math.Max(before, _expectedBefore);
    }

    private bool IsBeforeStart(in WireFrame frame, int rate)
    {
        if (from.Index is { } index) return frame.End <= index;
        if (from.Time is not { } time || frame.Captured.Clock is CaptureClock.None) return false;
        long end = frame.Captured.UnixNanoseconds + (frame.Samples * 1_000_000_000L / rate);
        return end <= (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
    }

    private void Emit(Batch batch, in WireFrame frame, long before, ReadOnlySpan<byte> message)
    {
        FrameBuilder frames = Follow(batch, frame, before);
        long hole = frame.Index - frames.SampleIndex;
        if (hole < 0)
        {
            Tally.AddRepeated();
            return;
        }

        long skipped = Math.Min(hole, frame.Skipped);
        Fill(frames, hole - skipped);
        if (skipped > 0) frames.Skip(skipped);
        frames.BeginFrame(frame.Samples);
        SampleDecoding.Write(batch, message, frame, frames);
        frames.EndFrame(batch.GapsOf(frame), frame.Captured, frame.IsExactlyAligned);
        _expectedBefore = before + frame.Samples;
        _lastCapture = frame.Captured;
        _lastDuration = frame.Samples * 1_000_000_000L / frames.Format.SampleRate;
        _lastSentAt = batch.Header.SentAt;
    }

    /// <summary>Goes over to the epoch of a frame, if it is another one.</summary>
    private FrameBuilder Follow(Batch batch, in WireFrame frame, long before)
    {
        EpochStarted epoch = batch.Epoch!;
        if (_frames is null)
        {
            _frames = begin(epoch with { SampleIndex = frame.Index, Outage = 0 });
        }
        else if (_isOwnerNew)
        {
            _frames.NewEpoch(epoch with
            {
                SampleIndex = frame.Index,
                Reason = "another owner",
                Outage = OutageBefore(frame, batch),
            });
        }
        else if (epoch.Epoch != _epoch)
        {
            // What was lost of the last epoch shows in the number of instants before this frame only.
            long head = Math.Max(0, frame.Index - epoch.SampleIndex);
            long skipped = Math.Min(head, frame.Skipped);
            Fill(_frames, Math.Max(0, before - _expectedBefore - (head - skipped)));
            if (frame.Skipped > skipped) _frames.Skip(frame.Skipped - skipped); // left out of the last epoch
            _frames.NewEpoch(epoch);
        }

        _epoch = epoch.Epoch;
        _isOwnerNew = false;
        return _frames;
    }

    /// <summary>How long nobody had the source: by the times of capture where both are of one clock, else by those of
    /// sending.</summary>
    private long OutageBefore(in WireFrame frame, Batch batch)
    {
        int rate = batch.Epoch!.Format.SampleRate;
        long elapsed = batch.Header.SentAt - _lastSentAt;
        if (frame.Captured.Clock is not CaptureClock.None && frame.Captured.Clock == _lastCapture.Clock)
            elapsed = frame.Captured.UnixNanoseconds - _lastCapture.UnixNanoseconds - _lastDuration;
        return (long)Math.Round(Math.Max(0, elapsed) / 1e9 * rate);
    }

    private void Fill(FrameBuilder frames, long instants)
    {
        if (instants == 0) return;
        bool isFilled = instants <= longestGap.TotalSeconds * frames.Format.SampleRate;
        Tally.AddMissing(instants, isFilled);
        if (isFilled) frames.Gap(instants, GapReason.Lost);
        else frames.Skip(instants);
    }
}
