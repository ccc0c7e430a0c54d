using System.Runtime.ExceptionServices;
using AudioPipelines.Delivery;
using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Emits the frames of a lone stream on its streaming thread, while the source's own thread waits for messages,
/// deadlines and a stop. It never changes the pipelines' states: a stop inside the callback only marks the end.</summary>
/// <param name="session">The session.</param>
/// <param name="frames">Cuts the frames that are complete.</param>
/// <param name="emitter">Emits them.</param>
/// <param name="stopping">Ends it.</param>
internal sealed class DirectDelivery(
    SessionContext session, ReadyFrames frames, FrameEmitter emitter, CancellationToken stopping) : IDirectDelivery
{
    private readonly FrameDelivery _delivery = session.Settings.Delivery;
    private readonly FrameAssembler _assembler = session.Assembler;
    private volatile ExceptionDispatchInfo? _failure;

    public bool IsPossible => _failure is null && _delivery.TakesDirectly;

    private bool MayBegin => IsPossible && !stopping.IsCancellationRequested && _delivery.TryBeginDirectTurn();

    /// <summary>Throws what a callback threw. Source's thread.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    public bool TryPass(in Placement placement, in SampleBlock audio)
    {
        if (!_assembler.MayPass(placement, audio.Length) || !MayBegin) return false;
        try
        {
            if (!_delivery.TryEnter(session.IsLive)) return false;
            try
            {
                if (!_assembler.TryPass(placement, audio, _delivery.IsForCallback, out AudioFrame frame)) return false;
                emitter.Emit(frame, null);
                return true;
            }
            finally
            {
                _delivery.Exit();
            }
        }
        catch (AudioSourceException thrown)
        {
            Fail(thrown);
            return true;
        }
        finally
        {
            _delivery.EndDirectTurn();
        }
    }

    public bool TryEmit()
    {
        if (!MayBegin) return false;
        try
        {
            return frames.Emit(int.MaxValue, stopping) != EmitResult.HeldUp;
        }
        catch (AudioSourceException thrown)
        {
            Fail(thrown);
            return true;
        }
        finally
        {
            _delivery.EndDirectTurn();
        }
    }

    private void Fail(AudioSourceException thrown)
    {
        _failure = ExceptionDispatchInfo.Capture(thrown);
        _assembler.Interrupt();
    }
}
