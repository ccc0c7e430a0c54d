using System.Collections.Concurrent;
using AudioPipelines.Descriptions;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>A source of counters: checks each sample, notes what it tells.</summary>
internal sealed class CounterRun : IDisposable
{
    private readonly ConcurrentQueue<AudioSourceEvent> _events = new();

    public CounterRun(string preset, ParameterValues values, CounterCoding? coding = null)
    {
        Check = new CounterCheck(coding ?? CounterCoding.Single24);
        Source = GstSource.FromDescription(preset, values);
        Source.Notified += (_, notification) => _events.Enqueue(notification);
        Source.SetCallback(Check.Add);
    }

    public GstSource Source { get; }

    public CounterCheck Check { get; }

    public IEnumerable<SourceWarning> Warnings => _events.OfType<SourceWarning>();

    /// <summary>Waits until each of these channels has so many samples.</summary>
    public void WaitFor(long samples, params int[] channels) => Eventually.Is(
        () => Array.TrueForAll(channels, c => c < Check.Channels.Count && Check.Channels[c].Samples >= samples), $"{samples} samples");

    /// <summary>Stops the source, and fails if a sample was misplaced or the ledger does not balance.</summary>
    public void StopAndCheck()
    {
        Source.Stop();
        LedgerAssert.Balances(Source);
        Assert.That(Check.Faults, Is.Zero, Check.ToString());
    }

    public void Dispose() => Source.Dispose();
}
