using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>A recording that a test writes frame by frame, without a thread, and what its frames were.</summary>
internal sealed class Take : IDisposable
{
    private readonly RecordingPlan _plan;
    private readonly Random _random;
    private RecordingSession? _session;
    private FramePool? _pool;
    private AudioFormat _format;

    public Take(RecordingPlan plan, AudioFormat format, int seed = 1)
    {
        _plan = plan;
        _format = format;
        _random = new Random(seed);
    }

    public string Folder => _plan.Folder;

    public List<FrameFacts> Frames { get; } = [];

    /// <summary>The epochs that began, why, and after how long without a source.</summary>
    public List<(int Epoch, long Index, string Reason, long Outage)> Epochs { get; } = [];

    public long Next { get; set; }

    public int Epoch { get; private set; }

    public CaptureTime Captured { get; set; }

    public bool IsExact { get; set; } = true;

    public static AudioFormat Format(
        int channels = 2, int rate = 48_000, SampleType type = SampleType.S16, int samplesPerFrame = 480) => new()
        {
            SampleRate = rate,
            ChannelLabels = [.. Enumerable.Range(1, channels).Select(number => $"mic {number}")],
            SampleType = type,
            SamplesPerFrame = samplesPerFrame,
        };

    /// <summary>A recording of some frames.</summary>
    public static Take Of(RecordingPlan plan, int frames, AudioFormat? format = null)
    {
        var take = new Take(plan, format ?? Format());
        for (int frame = 0; frame < frames; frame++) take.Write();
        take.Complete();
        return take;
    }

    /// <summary>Records a frame of random samples.</summary>
    /// <param name="samples">How long it is; 0: as the others.</param>
    /// <param name="skipped">The instants before it that are in no frame.</param>
    /// <param name="gaps">Its gaps.</param>
    public void Write(int samples = 0, long skipped = 0, params ReadOnlySpan<FrameGap> gaps)
    {
        if (samples == 0) samples = _format.SamplesPerFrame;
        if (_pool is null || !ReferenceEquals(_pool.Format, _format)) _pool = new FramePool(_format);
        FrameBuffer buffer = _pool.Rent();
        for (int channel = 0; channel < _format.Channels; channel++) Fill(buffer.Samples(channel, 0, samples));
        buffer.Begin(Next + skipped, samples, skipped);
        foreach (FrameGap gap in gaps) buffer.AddGap(gap);
        buffer.Epoch = Epoch;
        buffer.IsExactlyAligned = IsExact;
        buffer.CaptureTime = Captured.Clock == CaptureClock.None
            ? Captured
            : Captured with
            {
                UnixNanoseconds = Captured.UnixNanoseconds + Timing.SampleTime.ToNanoseconds(
                Next, _format.SampleRate)
            };
        using AudioFrame frame = buffer.Lend();
        Session().Write(frame);
        Frames.Add(FrameFacts.Of(frame));
        Next += skipped + samples;
    }

    /// <summary>Begins an epoch.</summary>
    public void BeginEpoch(long index, string reason, AudioFormat? format = null, long outage = 0)
    {
        _format = format ?? _format;
        Next = index;
        Epoch++;
        Epochs.Add((Epoch, index, reason, outage));
        Session().Note(new EpochStarted(Epoch, index, _format, reason) { Outage = outage });
    }

    /// <summary>Numbers epochs anew, as another process does.</summary>
    public void BeginAnew()
    {
        Complete();
        (Epoch, Next) = (0, 0);
    }

    public void Sync() => Session().Sync();

    /// <summary>Ends the recorder. Another one goes on with the next frame.</summary>
    public void Complete()
    {
        _session?.Complete();
        Dispose();
    }

    /// <summary>Ends the recorder as a crash does: what was not brought to the disk is lost.</summary>
    public void Dispose()
    {
        _session?.Dispose();
        _session = null;
    }

    private RecordingSession Session()
    {
        if (_session is not null) return _session;
        var encoding = RecordingEncoding.Read(_plan.Encoding);
        return _session = new RecordingSession(_plan, encoding, new SegmentNames(_plan, encoding), "take", TimeProvider.System);
    }

    private void Fill(Span<byte> samples)
    {
        _random.NextBytes(samples);
        if (_format.SampleType != SampleType.S32) return;
        foreach (ref int sample in MemoryMarshal.Cast<byte, int>(samples)) sample &= ~0xFF; // what FLAC can hold
    }
}
