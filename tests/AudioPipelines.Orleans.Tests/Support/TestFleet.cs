namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A fleet of silos, each a process, on a Redis of their own, with one consumer of all their frames.</summary>
/// <param name="ticks">Whether its sources only tick, and give no frames.</param>
/// <param name="frames">The broker that the silos give their frames to; <see langword="null"/>: the one consumer.</param>
internal sealed class TestFleet(bool ticks = false, string? frames = null) : IDisposable
{
    private static int _made;

    private readonly List<TestSilo> _silos = [];

    public string Name { get; } = $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}";

    public RedisServer Redis { get; } = new();

    public FrameCollector Collector { get; } = new();

    public IReadOnlyList<TestSilo> Silos => _silos;

    /// <summary>Starts silos side by side, and waits until they see each other.</summary>
    public void Start(params string[] names)
    {
        foreach (string name in names) StartOne(name);
        WaitForSilos();
    }

    /// <summary>Starts a silo, and does not wait for it.</summary>
    public TestSilo StartOne(string name, params string[] labels)
    {
        TestSilo silo = frames is not null
            ? TestSilo.StartProgram(Redis.Address, Name, name, frames)
            : TestSilo.Start(Redis.Address, Name, name, Collector.Port, ticks, labels);
        _silos.Add(silo);
        return silo;
    }

    public void WaitForSilos()
    {
        foreach (TestSilo silo in _silos.Where(silo => !silo.Program.HasExited))
        {
            using var http = new FleetHttp(silo.Http);
            int alive = _silos.Count(other => !other.Program.HasExited);
            Eventually.Is(
                () => http.Sees(alive), $"{alive} silos, seen by {silo.Name}, which wrote: {silo.Program.Output}",
                TimeSpan.FromMinutes(2));
        }
    }

    /// <summary>How to ask a silo that lives.</summary>
    public FleetHttp Ask() => new(_silos.First(silo => !silo.Program.HasExited).Http);

    public string Outputs() => string.Join('\n', _silos.Select(silo => $"-- {silo.Name}: {silo.Program.Output}"));

    public void Dispose()
    {
        foreach (TestSilo silo in _silos) silo.Dispose();
        Collector.Dispose();
        Redis.Dispose();
    }
}
