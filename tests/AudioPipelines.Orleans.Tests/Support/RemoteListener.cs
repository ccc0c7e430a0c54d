using AudioPipelines.Nats;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>An application elsewhere that consumes a source of the fleet by its name.</summary>
internal sealed class RemoteListener : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<(int Epoch, long Index, int Samples, long At)> _frames = [];
    private readonly List<EpochStarted> _epochs = [];

    /// <param name="name">The source's name.</param>
    /// <param name="broker">The broker's address.</param>
    public RemoteListener(string name, string broker)
    {
        Source = new RemoteSource(name, new RemoteSourceOptions { Url = broker, RetryFirstStart = true });
        Source.Notified += (_, what) =>
        {
            lock (_lock)
            {
                if (what is EpochStarted epoch) _epochs.Add(epoch);
            }
        };
        Source.SetCallback(frame =>
        {
            lock (_lock) _frames.Add((frame.Epoch, frame.SampleIndex, frame.SamplesPerChannel, FleetChecks.Now));
        });
    }

    public RemoteSource Source { get; }

    public int Count
    {
        get { lock (_lock) return _frames.Count; }
    }

    /// <summary>Epochs that were told, in their order.</summary>
    public EpochStarted[] Epochs
    {
        get { lock (_lock) return [.. _epochs]; }
    }

    /// <summary>Starts, and waits for some frames.</summary>
    public async Task StartAsync()
    {
        await Source.StartAsync();
        WaitForMore(5);
    }

    /// <summary>Waits for frames that are still to come.</summary>
    public void WaitForMore(int frames)
    {
        int before = Count;
        Eventually.Is(
            () => Count >= before + frames, $"{frames} more frames of {Source.Name}, which is {Source.State}",
            TimeSpan.FromMinutes(1));
    }

    /// <summary>Fails where frames of two owners mix: epochs only grow, and none says a sample twice. What is missing in one,
    /// since the machine was busy, the ledgers have.</summary>
    public void OneOwnerAtATime()
    {
        lock (_lock)
        {
            foreach (var (last, next) in _frames.Zip(_frames.Skip(1)))
            {
                Assert.That(next.Epoch, Is.GreaterThanOrEqualTo(last.Epoch));
                if (next.Epoch == last.Epoch)
                    Assert.That(next.Index, Is.GreaterThanOrEqualTo(last.Index + last.Samples), "the next sample");
            }
        }
    }

    /// <summary>For how long nothing came between two epochs, beyond a frame's own length, each.</summary>
    public TimeSpan[] Outages(int rate)
    {
        lock (_lock)
        {
            return
            [
                .. _frames.Zip(_frames.Skip(1)).Where(pair => pair.First.Epoch != pair.Second.Epoch).Select(pair =>
                    TimeSpan.FromMicroseconds(pair.Second.At - pair.First.At)
                        - TimeSpan.FromSeconds((double)pair.First.Samples / rate)),
            ];
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
