using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <summary>Takes the audio of one stream, finds its sample indices, and hands it to the assembler. All on the stream's own
/// thread.</summary>
/// <param name="stream">The stream's number.</param>
/// <param name="plan">The stream's part of the plan.</param>
/// <param name="isOnly">Whether it is the source's only one.</param>
/// <param name="placer">Finds the indices.</param>
/// <param name="assembler">Makes frames of the audio.</param>
/// <param name="corrector">Brings it to where it belongs, if that is not where it was placed.</param>
internal sealed class StreamReceiver(
    int stream, StreamPlan plan, bool isOnly, BufferPlacer placer, FrameAssembler assembler, StreamCorrector? corrector = null)
    : IStreamTarget, IDisposable
{
    private int _bytesPerInstant;
    private Placement _next;
    private bool _isAfterOverflow;

    public bool IsClosed => assembler.IsClosed;

    public bool HasAmpleRoom => assembler.HasAmpleRoom(stream);

    public long Lacks => assembler.Lacks(stream);

    public void WaitForRoom(long bytes) =>
        assembler.WaitForRoom(stream, _bytesPerInstant == 0 ? 0 : (int)Math.Min(int.MaxValue, bytes / _bytesPerInstant));

    public void TakeFormat(AudioInfo info, bool isFromPackets)
    {
        corrector?.Finish();
        UseFormat(info, isFromPackets);
        assembler.SetFormat(stream, FormatOf(info));
    }

    public bool TryTakeFormat(AudioInfo info, bool isFromPackets)
    {
        corrector?.Finish();
        if (!assembler.TrySetFormat(stream, FormatOf(info))) return false;
        UseFormat(info, isFromPackets);
        return true;
    }

    public bool Take(in BufferFacts facts, in SampleBlock audio)
    {
        if (!placer.CanPlace) return Trim(facts, audio);
        Placement placement = PlacementOf(facts);
        _next = placement with { Index = placement.Index + audio.Length, Continuity = Continuity.Contiguous };
        if (corrector?.Takes() == true)
        {
            bool goesOn = corrector.Take(placement, facts, audio);
            _next = _next with { Index = _next.Index + corrector.Moved };
            return goesOn;
        }

        return (assembler.Direct is { } direct && direct.TryPass(placement, audio)) || assembler.Write(stream, placement, audio);
    }

    public int TakeWhatFits(in BufferFacts facts, in SampleBlock audio)
    {
        if (!placer.CanPlace) return Trim(facts, audio) ? audio.Length : -1;
        _next = PlacementOf(facts);
        if (corrector?.Takes() != true) return assembler.TryWrite(stream, ref _next, audio);
        int taken = corrector.TakeWhatFits(_next, facts, audio);
        if (taken > 0) _next = _next with { Index = _next.Index + taken + corrector.Moved, Continuity = Continuity.Contiguous };
        return taken;
    }

    public void Overflow(long samples)
    {
        _isAfterOverflow = true;
        assembler.Overflow(stream, samples);
    }

    public void End()
    {
        corrector?.Finish();
        assembler.End(stream);
    }

    public void Dispose() => corrector?.Dispose();

    private StreamFormat FormatOf(AudioInfo info) => new(info.Rate, ChannelLabels.For(plan, isOnly, info));

    private void UseFormat(AudioInfo info, bool isFromPackets)
    {
        _bytesPerInstant = info.BytesPerFrame;
        placer.UseRate(info.Rate, isFromPackets);
        corrector?.UseFormat(info);
    }

    private Placement PlacementOf(in BufferFacts facts)
    {
        if (facts.IsContinued) return _next;
        Placement placement = placer.Place(BehindOverflow(facts));
        _isAfterOverflow = false;
        return corrector is { Whole: not 0 and var whole } ? placement with { Index = placement.Index + whole } : placement;
    }

    /// <summary>Audio that was dropped on the way here leaves a true hole, which only the time shows.</summary>
    private BufferFacts BehindOverflow(in BufferFacts facts) =>
        _isAfterOverflow ? facts with { IsDiscontinuous = true, IsGuessed = false } : facts;

    /// <summary>Counts audio that cannot be placed yet.</summary>
    private bool Trim(in BufferFacts facts, in SampleBlock audio)
    {
        if (!facts.IsContinued) placer.Pass(BehindOverflow(facts));
        return assembler.Trim(stream, audio.Length);
    }
}
