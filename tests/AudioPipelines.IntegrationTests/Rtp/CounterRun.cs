using System.Collections.Concurrent;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>A source of counters: checks each sample, notes its gaps and what it tells.</summary>
internal sealed class CounterRun : IDisposable
{
    private readonly ConcurrentQueue<AudioSourceEvent> _events = new();
    private long _start = long.MaxValue;
    private long _end;

    /// <param name="offset">The counter of the sample at index 0, where it must be a certain one.</param>
    /// <param name="channelNumbers">The number that each channel's samples say, where they do not count from 0.</param>
    public CounterRun(
        string preset, ParameterValues values, CounterCoding? coding = null, long? offset = null,
        IReadOnlyList<int>? channelNumbers = null)
        : this(
            GstSource.FromDescription(preset, values), new CounterCheck(coding ?? CounterCoding.Single24, offset, channelNumbers))
    {
    }

    public CounterRun(GstSource source, CounterCheck check)
    {
        Source = source;
        Check = check;
        Source.Notified += (_, notification) => _events.Enqueue(notification);
        Source.SetCallback(frame =>
        {
            OnFrame?.Invoke(frame);
            Gaps.Add(frame);
            Check.Add(frame);
            if (_start == long.MaxValue) Volatile.Write(ref _start, frame.SampleIndex);
            Volatile.Write(ref _end, frame.SampleIndex + frame.SamplesPerChannel);
        });
    }

    public GstSource Source { get; }

    public CounterCheck Check { get; }

    public GapLog Gaps { get; } = new();

    /// <summary>Called with each frame before it is checked. Set before the start.</summary>
    public Action<AudioFrame>? OnFrame { get; init; }

    /// <summary>The index of the first frame.</summary>
    public long Start => Volatile.Read(ref _start);

    /// <summary>The index after the last frame.</summary>
    public long End => Volatile.Read(ref _end);

    public IEnumerable<SourceWarning> Warnings => Told<SourceWarning>();

    public IReadOnlyList<ChannelLedger> Ledger => Source.Ledger.Channels;

    public IEnumerable<T> Told<T>()
        where T : AudioSourceEvent => _events.OfType<T>();

    /// <summary>Waits until each of these channels has so many samples.</summary>
    public void WaitFor(long samples, params int[] channels) => WaitFor(samples, null, channels);

    /// <summary>Waits until each of these channels has so many samples.</summary>
    public void WaitFor(long samples, TimeSpan? deadline, params int[] channels) => Eventually.Is(
        () => Check.Channels is var seen && Array.TrueForAll(channels, c => c < seen.Count && seen[c].Samples >= samples),
        $"{samples} samples",
        deadline);

    /// <summary>Stops the source, and fails if a sample was misplaced or the ledger does not balance.</summary>
    public void StopAndCheck()
    {
        Source.Stop();
        LedgerAssert.Balances(Source);
        Assert.That(Check.Faults, Is.Zero, Check.ToString());
    }

    public void Dispose() => Source.Dispose();
}
