using System.Globalization;
using AudioPipelines.IntegrationTests.Sources;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Lets a source of counters restart so many times, over scripts that take turns, and reads the process's resources
/// between two runs, on the source's own thread: each time in the same state.</summary>
internal sealed class ForcedRestarts(IEnumerable<string> scripts, int restarts, DeliveryMode mode)
{
    private readonly string _launch = "countersrc ! audio/x-raw,format=S32LE,rate=48000,channels=2"
        + $" ! audiofault name=culprit script=\"{string.Join('|', scripts)}\" ! appsink";

    /// <summary>Resources after the tenth restart.</summary>
    public ProcessResources Tenth { get; private set; }

    /// <summary>Resources after the last restart.</summary>
    public ProcessResources Last { get; private set; }

    /// <summary>Threads after the tenth restart, without .NET's own.</summary>
    public string[] TenthThreads { get; private set; } = [];

    /// <summary>Threads after the last restart, without .NET's own.</summary>
    public string[] LastThreads { get; private set; } = [];

    public long GrownKibibytes => (Last.ResidentBytes - Tenth.ResidentBytes) / 1024;

    /// <summary>Kind and culprit of each failure; the exceptions themselves would be memory that grows.</summary>
    public HashSet<(AudioSourceErrorKind Kind, string? Element)> Errors { get; } = [];

    public CounterCheck Check { get; } = new(CounterCoding.Single32);

    public Ledger Ledger { get; private set; } = null!;

    /// <summary>How often it had been started again when it was stopped: on a busy machine, more often than asked for.</summary>
    public int Restarts { get; private set; }

    public void Run()
    {
        PipelinePlan plan = Launch.Plan(_launch) with
        {
            SampleType = SampleType.S32,
            Delivery = mode,
            Restart = QuickRestart.OnError with
            {
                Mode = RestartMode.Always,
                Delay = TimeSpan.FromMilliseconds(
                1),
                MaximumDelay = TimeSpan.FromMilliseconds(2)
            },
        };
        using var source = new GstSource(plan);
        source.SetCallback(Check.Add);
        using var done = new ManualResetEventSlim();
        source.Notified += (_, notification) =>
        {
            if (done.IsSet) return;
            if (notification is SourceFailed failed) Errors.Add((failed.Error.Kind, failed.Error.Element));
            if (notification is not SourceStateChanged { Current: AudioSourceState.Recovering }) return;
            if (source.Restarts == 10) (Tenth, TenthThreads) = (Settled(), Threads());
            if (source.Restarts != restarts) return;
            (Last, LastThreads) = (Settled(), Threads());
            done.Set();
        };
        source.Start();
        Eventually.Set(done, "the restarts", TimeSpan.FromMinutes(10));
        source.Stop();
        LedgerAssert.Balances(source);
        Ledger = source.Ledger;
        Restarts = source.Restarts;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{restarts} restarts: after the tenth {Tenth}, after the last {Last}: {GrownKibibytes} KiB more; threads without "
        + $"the pools' own {TenthThreads.Length} and {LastThreads.Length}");

    private static ProcessResources Settled()
    {
        GarbageCollection.Force();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return ProcessResources.ReadSettled();
    }

    /// <summary>Name and number of each thread but those that the runtime adds as it likes.</summary>
    private static string[] Threads() =>
    [
        .. Directory.EnumerateDirectories("/proc/self/task").Select(task => $"{Name(task)} {Path.GetFileName(task)}")
            .Where(name => !name.StartsWith(".NET ", StringComparison.Ordinal)
                && !name.StartsWith("pool-", StringComparison.Ordinal)),
    ];

    private static string Name(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm")).TrimEnd();
        }
        catch (IOException)
        {
            return ".NET thread that has ended";
        }
    }
}
