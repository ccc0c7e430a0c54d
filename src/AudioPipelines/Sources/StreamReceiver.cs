using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Takes the buffers of one appsink, finds out which sample indices they hold, and hands them to the assembler. All on the
/// streaming thread.</summary>
internal sealed class StreamReceiver(int stream, StreamPlan plan, bool isOnly, BufferPlacer placer, FrameAssembler assembler)
    : IAppSinkHandler, IDisposable
{
    private Caps? _caps;
    private nint _capsHandle;
    private int _bytesPerInstant;
    private bool _gapBefore;

    public bool OnSample(in SampleLease sample)
    {
        if (sample.CapsHandle != _capsHandle) TakeFormat(sample.CapsHandle);
        ReadOnlySpan<byte> data = sample.Data;
        if (data.Length % _bytesPerInstant != 0)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Corrupt,
                $"A buffer of stream '{plan.Sink}' holds {data.Length} bytes, which is no whole number of samples of {_bytesPerInstant} bytes.");
        }

        if (data.IsEmpty) return true;
        bool discontinuous = _gapBefore || (sample.Flags & (BufferFlags.Discont | BufferFlags.Resync)) != 0;
        _gapBefore = false;
        var time = new BufferTime(sample.SignedRunningTime, data.Length / _bytesPerInstant, discontinuous);
        return assembler.Write(stream, placer.Place(time, sample.Pts), data);
    }

    public void OnEvent(in StreamEvent streamEvent)
    {
        if (streamEvent.Type == StreamEventType.Caps) TakeFormat(streamEvent.CapsHandle);
        if (streamEvent.Type is StreamEventType.Gap or StreamEventType.FlushStop) _gapBefore = true;
    }

    public void OnEos() => assembler.End(stream);

    public void Dispose()
    {
        placer.Dispose();
        _caps?.Dispose();
    }

    private void TakeFormat(nint capsHandle)
    {
        if (capsHandle == _capsHandle) return;
        Caps caps = Caps.FromHandle(capsHandle); // held, so that its address is not used for other caps
        _caps?.Dispose();
        _caps = caps;
        _capsHandle = capsHandle;
        AudioInfo info = caps.ToAudioInfo()
            ?? throw new AudioSourceException(
                AudioSourceErrorKind.UnsupportedFormat,
                $"Stream '{plan.Sink}' delivers {caps}, not raw audio. Put 'audioconvert ! audioresample' before its appsink.");

        _bytesPerInstant = info.BytesPerFrame;
        placer.UseRate(info.Rate);
        assembler.SetFormat(stream, new StreamFormat(info.Rate, ChannelLabels.For(plan, isOnly, info)));
    }
}
