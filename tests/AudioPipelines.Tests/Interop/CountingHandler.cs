using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

/// <summary>Counts what an appsink delivers, and measures what the streaming thread allocates meanwhile.</summary>
internal sealed class CountingHandler : IAppSinkHandler
{
    private long _allocatedAtFirst;

    public int Samples { get; private set; }

    public long Bytes { get; private set; }

    public int Eos { get; private set; }

    public long? LastRunningTime { get; private set; }

    public long AllocatedBytes { get; private set; }

    public List<string> Order { get; } = [];

    public bool RecordOrder { get; init; }

    public Action<int>? OnCount { get; init; }

    public int RefuseFrom { get; init; } = int.MaxValue;

    /// <summary>Whether it may have to wait, by the number of samples that have come.</summary>
    public Func<int, bool> Waits { get; init; } = _ => true;

    /// <summary>Before which samples it was asked to wait, by number.</summary>
    public List<int> AskedBefore { get; } = [];

    public bool MayHaveToWait => Waits(Samples);

    public void BeforeSample(long bytes)
    {
        if (RecordOrder) AskedBefore.Add(Samples);
    }

    public bool OnSample(in SampleLease sample)
    {
        // The first samples find code that has not been compiled yet.
        if (Samples == 100) _allocatedAtFirst = GC.GetAllocatedBytesForCurrentThread();
        Samples++;
        Bytes += sample.Data.Length;
        LastRunningTime = sample.RunningTime;
        if (RecordOrder) Order.Add(FormattableString.Invariant($"sample {sample.RunningTime}"));
        OnCount?.Invoke(Samples);
        if (Samples > 100) AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - _allocatedAtFirst;
        return Samples < RefuseFrom;
    }

    public void OnEvent(in StreamEvent streamEvent)
    {
        if (RecordOrder) Order.Add(streamEvent.Type.ToString());
    }

    public void OnEos() => Eos++;
}
