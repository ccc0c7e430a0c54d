using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Takes the buffers of one appsink, reads their metadata, and hands them on. All on the streaming thread.</summary>
/// <remarks>It is attached to its sink before the pipeline is opened, so that it misses nothing of the stream. The stream waits
/// until its target is known.</remarks>
/// <param name="binding">The appsink and its stream.</param>
/// <param name="type">How frames store samples.</param>
internal sealed class SinkReader(SinkBinding binding, SampleType type) : IAppSinkHandler, IDisposable
{
    private readonly ManualResetEventSlim _connected = new();
    private readonly ReferenceReader _references = new();
    private IStreamTarget? _target;
    private RtpTap? _tap;
    private Caps? _caps;
    private nint _capsHandle;
    private BufferReader? _blocks;
    private bool _isFromPackets;
    private bool _gapBefore;
    private bool _isNewStream;
    private bool? _isGuessed;

    /// <summary>Says where the audio goes. Control thread.</summary>
    /// <param name="target">Takes it.</param>
    /// <param name="tap">Sees the stream's RTP packets, if it has any; disposed of with the reader.</param>
    public void Connect(IStreamTarget target, RtpTap? tap)
    {
        _tap = tap;
        _target = target;
        _connected.Set();
    }

    /// <summary>Releases a stream that waits to be connected and never will be.</summary>
    public void LetGo() => _connected.Set();

    public bool MayHaveToWait => _target is not { HasAmpleRoom: true };

    public void BeforeSample(long bytes)
    {
        if (IsConnected()) _target!.WaitForRoom(bytes);
    }

    public bool OnSample(in SampleLease sample)
    {
        if (!IsConnected() || _target!.IsClosed) return false;
        if (sample.CapsHandle != _capsHandle) TakeFormat(sample.CapsHandle);
        SampleBlock audio = (_blocks ?? throw Nameless(sample.Data.Length)).Read(sample);
        if (audio.Length == 0) return true;
        bool discontinuous = _gapBefore || (sample.Flags & (BufferFlags.Discont | BufferFlags.Resync)) != 0;
        bool isNewStream = _isNewStream;
        _gapBefore = _isNewStream = false;
        _isGuessed ??= TimeOrigin.IsGuess(binding.Sink);
        RtpPacket packet = default;
        bool isTraced = _isFromPackets && sample.Pts is { } pts && _tap!.TryFind(pts, out packet);
        long? time = isTraced ? RtpTap.ArrivalOf(packet, sample.SignedRunningTime) : sample.SignedRunningTime;
        return _target!.Take(
            new BufferFacts(
                time, audio.Length, discontinuous, _references.Read(sample), isTraced ? packet : null,
                IsNewStream: isNewStream, IsGuessed: _isGuessed.Value),
            audio);
    }

    public void OnEvent(in StreamEvent streamEvent)
    {
        if (!IsConnected()) return;
        if (streamEvent.Type == StreamEventType.Caps) TakeFormat(streamEvent.CapsHandle);
        if (streamEvent.Type == StreamEventType.StreamStart) _isNewStream = _blocks is not null;
        if (streamEvent.Type is StreamEventType.StreamStart or StreamEventType.Segment) _isGuessed = null;
        if (streamEvent.Type is StreamEventType.Gap or StreamEventType.FlushStop) _gapBefore = true;
    }

    public void OnEos()
    {
        if (IsConnected()) _target!.End();
    }

    public void Dispose()
    {
        (_target as IDisposable)?.Dispose();
        _tap?.Dispose();
        _references.Dispose();
        _caps?.Dispose();
    }

    private AudioSourceException Nameless(int bytes) => new(
        AudioSourceErrorKind.UnsupportedFormat,
        $"Stream '{binding.Stream.Sink}' delivers {bytes} bytes without caps, so that nobody knows what they are. Put "
        + $"'decodebin ! audioconvert ! "
        + "audioresample' before its appsink, or name the format with 'rawaudioparse'.");

    private bool IsConnected()
    {
        _connected.Wait();
        return _target is not null;
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
                $"Stream '{binding.Stream.Sink}' delivers {caps}, not raw audio. Put 'audioconvert ! audioresample' before its "
                + $"appsink.");

        _blocks = new BufferReader(binding.Stream.Sink, info, type);
        // Resampled audio is no longer one buffer for one packet at the packet's time.
        _isFromPackets = _tap is not null && _tap.ReadClockRate() is var clockRate
            && (clockRate is null || clockRate == info.Rate);
        _target!.TakeFormat(_blocks.Info, _isFromPackets);
    }
}
