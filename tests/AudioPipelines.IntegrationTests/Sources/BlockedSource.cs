using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A live source of counters whose consumer, a callback or a reader, can be blocked.</summary>
internal sealed class BlockedSource : IDisposable
{
    public const int Rate = 48_000;

    private readonly ManualResetEventSlim _open = new(true);
    private readonly GstSource _source;
    private readonly Task _reading = Task.CompletedTask;
    private long _skipped;
    private long _told;

    public BlockedSource(SlowConsumerPolicy policy, bool isRead)
    {
        Name = $"{policy}, {(isRead ? "reader" : "callback")}";
        TestPlugin.Load();
        PipelinePlan plan = Launch.Plan("countersrc is-live=true ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! appsink") with
        {
            SlowConsumer = policy,
            SampleType = SampleType.S32,
        };
        _source = new GstSource(plan, new GstSourceOptions { ReaderCapacity = 4 });
        _source.Notified += (_, notification) =>
        {
            if (notification is FramesSkipped skip) Interlocked.Add(ref _told, skip.Length);
        };
        if (isRead) _reading = Task.Run(ReadAsync);
        else _source.SetCallback(Take);
    }

    public string Name { get; }

    /// <summary>Finds samples that are not where they belong.</summary>
    public CounterCheck Check { get; } = new(CounterCoding.Single32);

    public GstSource Source => _source;

    /// <summary>Sample instants that frames said were left out before them.</summary>
    public long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>Sample instants that events said were left out.</summary>
    public long Told => Interlocked.Read(ref _told);

    /// <summary>What has come out of the pipeline, in samples of a channel.</summary>
    public long Received => _source.Ledger.Channels is [var first, ..] ? first.Received : 0;

    public void Block() => _open.Reset();

    public void Unblock() => _open.Set();

    public async Task StopAsync()
    {
        _source.Stop();
        await Eventually.Completes(_reading, "the reader's end");
    }

    public void Dispose()
    {
        _open.Set();
        _source.Dispose();
        _open.Dispose();
    }

    private async Task ReadAsync()
    {
        await foreach (AudioFrame frame in _source.ReadFramesAsync()) Take(frame);
    }

    private void Take(AudioFrame frame)
    {
        _open.Wait();
        Check.Add(frame);
        Interlocked.Add(ref _skipped, frame.SkippedSamples);
    }
}
