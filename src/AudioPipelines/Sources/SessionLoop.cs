using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Pipelines;
using AudioPipelines.Supervision;

namespace AudioPipelines.Sources;

/// <summary>The turns of a session: in each, what its pipelines have told is read and what is ready is delivered; then it waits
/// for more. They are taken on the source's own thread, or on one that it shares, all but those that may hang.</summary>
/// <param name="pump">Delivers.</param>
/// <param name="connection">Holds the pipelines; the turns end when it no longer does.</param>
/// <param name="bus">What the pipelines tell.</param>
/// <param name="assembler">Makes the frames.</param>
/// <param name="delivery">Takes them.</param>
/// <param name="watch">Notices that nothing comes any more.</param>
/// <param name="stopping">Set when the source is stopped.</param>
internal sealed class SessionLoop(
    FrameEmitter pump, PipelineConnection connection, IPipelineMessages bus, FrameAssembler assembler, FrameDelivery delivery,
    ProgressWatch watch, CancellationToken stopping)
{
    /// <summary>How many frames of one source may go before another source has its turn.</summary>
    private const int FramesOfSharedTurn = 16;

    private AudioSourceException? _stall;
    private bool _isHeldUp;

    /// <summary>Whether something is to be done that may hang, or take long.</summary>
    private bool NeedsOwnThread => bus.LatencyChanged || bus.ClockLost || (watch.IsStalled && _stall is null);

    /// <summary>Takes all turns.</summary>
    /// <param name="threads">Where to take them, as far as that can be.</param>
    /// <param name="own">The source's own thread, which calls this. It is not needed while others take the turns.</param>
    /// <exception cref="AudioSourceException">A pipeline or the callback failed. What had arrived before is
    /// delivered.</exception>
    public async Task TakeAllAsync(DeliveryThreads? threads, ResumableThread own)
    {
        DeliveryThread? thread = threads?.Least();
        while (true)
        {
            var shared = thread is null ? null : new SharedTurn(thread, own, TakeSharedTurn);
            if (shared is not null && thread!.TryEnter(shared))
            {
                await StayAsync(shared).ConfigureAwait(false);
                if (shared.HasEnded) return;
                if (!stopping.IsCancellationRequested)
                {
                    DoWhatMayHang(); // and back: frames come from the shared thread alone
                    continue;
                }
            }

            TurnResult result = TakeTurn(isShared: false, out TimeSpan wait);
            if (result == TurnResult.Ended) return;
            if (result != TurnResult.Waits) continue;
            if (_isHeldUp) assembler.WaitForChange(wait); // frames there may be
            else assembler.WaitForWork(wait);
        }
    }

    private async Task StayAsync(SharedTurn shared)
    {
        assembler.Tell(shared.AskForTurn);
        try
        {
            await shared.StayAsync(stopping).ConfigureAwait(false);
        }
        finally
        {
            assembler.Tell(null);
        }
    }

    private TurnResult TakeSharedTurn(out TimeSpan wait)
    {
        delivery.Thread = Thread.CurrentThread;
        try
        {
            return TakeTurn(isShared: true, out wait);
        }
        finally
        {
            delivery.Thread = null;
        }
    }

    private TurnResult TakeTurn(bool isShared, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        assembler.EndWait();
        if (stopping.IsCancellationRequested || connection.Pipelines is not { } pipelines) return TurnResult.Ended;
        if (bus.HasMessages) bus.ReadAll();
        pipelines.BringAudio(); // or a callback that took long would look like a stall
        if (_isHeldUp && !pump.IsLive) watch.Skip(); // the time since the last turn was the consumer's
        watch.Look(assembler.Progress);
        if (isShared && NeedsOwnThread) return TurnResult.NeedsOwnThread;
        DoWhatMayHang();
        if (bus.Error is not null || _stall is not null) assembler.EndAll();

        int mostFrames = isShared ? FramesOfSharedTurn : int.MaxValue;
        _isHeldUp = !pump.EmitReady(assembler, delivery, mostFrames, bus, stopping);
        if (!pump.IsLive) watch.Skip(); // a live source gets further whatever its consumer does
        if (assembler.IsFinished && !stopping.IsCancellationRequested)
        {
            if (bus.HasMessages) bus.ReadAll();
            if ((bus.Error ?? _stall) is { } error) throw error;
            return TurnResult.Ended;
        }

        if (bus.HasMessages || stopping.IsCancellationRequested) return TurnResult.GoesOn;
        // the consumer tells when it takes more
        wait = _isHeldUp ? watch.LongestWait : pump.UntilNextDue(assembler, watch.LongestWait);
        return !isShared || _isHeldUp || assembler.BeginToWait() ? TurnResult.Waits : TurnResult.GoesOn;
    }

    private void DoWhatMayHang()
    {
        pump.Answer(bus, assembler);
        if (watch.IsStalled) _stall ??= pump.DescribeStall(watch.Silence);
    }
}
