using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Takes the buffers of one appsink, finds out which sample indices they hold, and hands them to the assembler. All on the
/// streaming thread.</summary>
/// <remarks>It is at its sink before the pipeline is opened, so that nothing of the stream passes it by, and lets the stream wait until
/// it is known where the audio goes.</remarks>
internal sealed class StreamReceiver(int stream, StreamPlan plan, bool isOnly) : IAppSinkHandler, IDisposable
{
    private readonly ManualResetEventSlim _attached = new();
    private readonly ReferenceReader _references = new();
    private BufferPlacer? _placer;
    private FrameAssembler? _assembler;
    private Caps? _caps;
    private nint _capsHandle;
    private int _bytesPerInstant;
    private bool _gapBefore;

    /// <summary>Says where the audio goes. Control thread.</summary>
    public void Attach(BufferPlacer placer, FrameAssembler assembler)
    {
        _placer = placer;
        _assembler = assembler;
        _attached.Set();
    }

    /// <summary>Lets a stream go that waits to be attached and never will be.</summary>
    public void LetGo() => _attached.Set();

    public void BeforeSample(long bytes)
    {
        if (IsAttached()) _assembler!.WaitForRoom(stream, _bytesPerInstant == 0 ? 0 : (int)Math.Min(int.MaxValue, bytes / _bytesPerInstant));
    }

    public bool OnSample(in SampleLease sample)
    {
        if (!IsAttached() || _assembler!.IsClosed) return false;
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
        var time = new BufferTime(sample.SignedRunningTime, data.Length / _bytesPerInstant, discontinuous, _references.Read(sample));
        return _assembler!.Write(stream, _placer!.Place(time, sample.Pts), data);
    }

    public void OnEvent(in StreamEvent streamEvent)
    {
        if (!IsAttached()) return;
        if (streamEvent.Type == StreamEventType.Caps) TakeFormat(streamEvent.CapsHandle);
        if (streamEvent.Type is StreamEventType.Gap or StreamEventType.FlushStop) _gapBefore = true;
    }

    public void OnEos()
    {
        if (IsAttached()) _assembler!.End(stream);
    }

    public void Dispose()
    {
        _placer?.Dispose();
        _references.Dispose();
        _caps?.Dispose();
    }

    private bool IsAttached()
    {
        _attached.Wait();
        return _assembler is not null;
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
        _placer!.UseRate(info.Rate);
        _assembler!.SetFormat(stream, new StreamFormat(info.Rate, ChannelLabels.For(plan, isOnly, info)));
    }
}
