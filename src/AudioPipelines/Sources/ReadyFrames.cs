using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Cuts the frames that are complete or due, and emits each. The calling thread has the source's turn: no other thread
/// cuts or emits meanwhile.</summary>
/// <param name="session">Its audio.</param>
/// <param name="emitter">Emits a frame that was cut.</param>
internal sealed class ReadyFrames(SessionContext session, FrameEmitter emitter)
{
    /// <summary>In nanoseconds. The timeline may be renumbered meanwhile, which makes a frame due that was far away.</summary>
    private const long LongestWait = SampleTime.NanosecondsPerSecond;

    private readonly IPipelines _pipelines = session.Pipelines;
    private readonly FrameAssembler _assembler = session.Assembler;
    private readonly FrameDelivery _delivery = session.Settings.Delivery;

    /// <summary>Cuts and emits what is ready, until the pipelines have a message.</summary>
    /// <param name="mostFrames">How many frames at most.</param>
    /// <param name="stopping">Ends it.</param>
    public EmitResult Emit(int mostFrames, CancellationToken stopping)
    {
        for (int frames = 0; !_pipelines.Messages.HasMessages; frames++)
        {
            if (frames == mostFrames) return EmitResult.HasMore;
            // avoids reading the clock in the usual case
            if (frames > 0 && session.IsLive && !_assembler.HasCompleteFrame) return EmitResult.Done;
            if (!_delivery.TryEnter(session.IsLive)) return EmitResult.HeldUp;
            try
            {
                long now = Now();
                _pipelines.BringAudio();
                if (!_assembler.TryCut(now, out AudioFrame frame, out EpochStarted? begun, _delivery.IsForCallback))
                    return EmitResult.Done;
                emitter.Emit(frame, begun);
                if (stopping.IsCancellationRequested) return EmitResult.Done;
            }
            finally
            {
                _delivery.Exit();
            }
        }

        return EmitResult.Done;
    }

    /// <summary>How long to wait for audio, if no message comes meanwhile: until the next frame is due.</summary>
    public TimeSpan UntilNextDue(TimeSpan longest)
    {
        if (_assembler.NextDue is not { } due) return longest;
        long left = Math.Clamp(due - Now(), 0, LongestWait);
        var wait = TimeSpan.FromTicks((left + TimeSpan.NanosecondsPerTick - 1) / TimeSpan.NanosecondsPerTick);
        return longest >= TimeSpan.Zero && longest < wait ? longest : wait;
    }

    /// <summary>The time on the streams' timeline, in nanoseconds. Sources that are not live need none.</summary>
    private long Now()
    {
        if (!session.IsLive) return 0;
        SourceTimeline timeline = session.Settings.Timeline;
        int rate = _assembler.Format?.SampleRate ?? 1;
        int? numbering = _assembler.TimelineRevision; // before the time: with a later revision, the time would be far off
        long index = timeline.ToIndex(_pipelines.RunningTime ?? 0, rate) - timeline.MovedSince(numbering);
        return SampleTime.ToNanoseconds(index, rate);
    }
}
