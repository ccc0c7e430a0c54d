using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Reads the reference times that a stream's buffers carry. One streaming thread.</summary>
internal sealed class ReferenceReader : IDisposable
{
    private Caps? _caps;
    private nint _capsHandle;
    private ReferenceClock? _clock;

    /// <summary>The reference time of a buffer; <see langword="null"/> if it carries none that streams could share.</summary>
    public ReferenceTime? Read(in SampleLease sample)
    {
        if (!sample.TryGetReferenceTime(out nint clock, out long nanoseconds)) return null;
        if (clock != _capsHandle) TakeClock(clock);
        return _clock is null ? null : new ReferenceTime(_clock, nanoseconds);
    }

    public void Dispose() => _caps?.Dispose();

    private void TakeClock(nint capsHandle)
    {
        Caps caps = Caps.FromHandle(capsHandle); // held, so that its address is not used for other caps
        _caps?.Dispose();
        _caps = caps;
        _capsHandle = capsHandle;
        var clock = ReferenceClock.Parse(caps.ToString());
        if (clock != _clock) _clock = clock; // each buffer may carry caps of its own that name the same clock
    }
}
