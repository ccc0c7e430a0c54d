using AudioPipelines.IntegrationTests.Faults;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A live, isolated source of counters whose worker is ended again and again; checks what it delivers.</summary>
internal sealed class CrashRun : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CounterCheck _check = new(CounterCoding.Single32);
    private readonly List<AudioSourceException> _failures = [];
    private readonly List<EpochStarted> _epochs = [];
    private long _first = -1;
    private long _next;
    private long _frames;
    private long _skipped;
    private readonly bool _comesBack;
    private string? _fault;

    public CrashRun(string script = "", string? worker = null)
    {
        _comesBack = script.Length == 0;
        PipelinePlan plan = Isolated.Plan(Isolated.Counter(script)) with
        {
            SampleType = SampleType.S32,
            Isolation = new IsolationPlan { Worker = worker },
            Restart = QuickRestart.OnError,
            StallDeadline = TimeSpan.FromMinutes(1), // on a busy machine the end of a process may take longer than a stall
        };
        Source = new GstSource(plan);
        Source.SetCallback(Take);
        Source.Notified += (_, what) =>
        {
            lock (_lock)
            {
                if (what is SourceFailed failed) _failures.Add(failed.Error);
                if (what is EpochStarted began) _epochs.Add(began);
            }
        };
    }

    public GstSource Source { get; }

    public IReadOnlyList<AudioSourceException> Failures
    {
        get { lock (_lock) return [.. _failures]; }
    }

    /// <summary>Starts it and waits until its worker, one that is not <paramref name="after"/>, has delivered
    /// something.</summary>
    /// <returns>The worker's process.</returns>
    public int WaitForWorker(int after = 0)
    {
        int process = 0;
        Eventually.Is(() => (process = Source.WorkerProcessId) != 0 && process != after, "a worker", TimeSpan.FromMinutes(3));
        long before = Interlocked.Read(ref _frames); // now, and not earlier: the worker before may have left some
        Eventually.Is(() => Interlocked.Read(ref _frames) > before + 3, "its frames", TimeSpan.FromMinutes(3));
        return process;
    }

    /// <summary>Ends its worker so many times, each in the next way.</summary>
    public void Crash(params Action<int>[] ways)
    {
        int process = 0;
        foreach (Action<int> way in ways)
        {
            process = WaitForWorker(process);
            way(process);
            int ended = process;
            Eventually.Is(() => !Isolated.Lives(ended), "the worker's end", TimeSpan.FromMinutes(3));
        }
    }

    /// <summary>Waits until it has crashed so often, and has come back.</summary>
    public void WaitForCrashes(int crashes)
    {
        Eventually.Is(() => Failures.Count >= crashes, $"{crashes} crashes", TimeSpan.FromMinutes(3));
        // One that crashes by itself may do so again before a frame.
        if (_comesBack) Eventually.Is(() => Epochs() >= crashes, "the return from the last", TimeSpan.FromMinutes(3));
    }

    /// <summary>Stops it. Each crash must have been one failure, one restart, one epoch, and one gap, of the length that the
    /// indices show.</summary>
    public void StopAndCheck(int atLeast)
    {
        Source.Stop();
        LedgerAssert.Balances(Source);
        Assert.That(_fault, Is.Null);
        Assert.That(_check.Faults, Is.Zero, string.Join(", ", _check.FirstMisplaced));
        Assert.That(_failures.Select(failure => failure.Kind), Is.All.EqualTo(AudioSourceErrorKind.WorkerCrashed));
        Assert.That(_failures, Has.Count.GreaterThanOrEqualTo(atLeast));
        Assert.That(Source.Restarts, Is.InRange(_failures.Count - 1, _failures.Count), "restarts");
        Assert.That(_epochs, Has.Count.InRange(_comesBack
            ? Source.Restarts - 1
            : 1, Source.Restarts), "an epoch for each restart that brought audio");
        Assert.That(_epochs.Select(epoch => epoch.Outage), Is.All.Positive, "gaps");
        ChannelLedger channel = Source.Ledger.Channels[0];
        Assert.That(channel.Elapsed + _skipped + _epochs.Sum(epoch => epoch.Outage), Is.EqualTo(
            _next - _first), "frames and gaps are all the time there was");
    }

    public void Dispose() => Source.Dispose();

    private int Epochs()
    {
        lock (_lock) return _epochs.Count;
    }

    private void Take(AudioFrame frame)
    {
        if (_first < 0) _first = frame.SampleIndex;
        long outage = 0;
        lock (_lock)
        {
            if (_epochs.Count > 0 && _epochs[^1] is var began && began.Epoch == frame.Epoch
                && began.SampleIndex == frame.SampleIndex) outage = began.Outage;
        }

        if (_next > 0 && frame.SampleIndex != _next + outage + frame.SkippedSamples)
            _fault ??= $"{frame.SampleIndex} after {_next}, outage {outage}";
        _next = frame.SampleIndex + frame.SamplesPerChannel;
        _skipped += frame.SkippedSamples; // by a machine too busy to run this
        _check.Add(frame);
        Interlocked.Increment(ref _frames);
    }
}
