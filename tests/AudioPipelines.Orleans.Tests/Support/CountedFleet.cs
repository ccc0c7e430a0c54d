using System.Runtime.CompilerServices;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A fleet that has nothing, and counts how often it is asked.</summary>
internal sealed class CountedFleet : ISourceFleet
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public Task<FleetSourceStatus> AddAsync(FleetSource source, CancellationToken cancellationToken = default) =>
        Status(source.Name);

    public Task<FleetSourceStatus> ChangeAsync(FleetSource source, CancellationToken cancellationToken = default) =>
        Status(source.Name);

    public Task<FleetSource> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(new FleetSource { Name = name, Description = "tone" });
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => Status(name);

    public Task<FleetSourceStatus> StartAsync(string name, CancellationToken cancellationToken = default) => Status(name);

    public Task<FleetSourceStatus> StopAsync(string name, CancellationToken cancellationToken = default) => Status(name);

    public Task<FleetSourceStatus> MoveAsync(string name, string? silo = null, CancellationToken cancellationToken = default) =>
        Status(name);

    public Task<FleetSilo> DrainAsync(string silo, CancellationToken cancellationToken = default) => Silo(silo);

    public Task<FleetSilo> UndrainAsync(string silo, CancellationToken cancellationToken = default) => Silo(silo);

    public Task<FleetSnapshot> ListAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(new FleetSnapshot { Fleet = "counted", Silos = [], Sources = [] });
    }

    public async IAsyncEnumerable<FleetChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    private Task<FleetSourceStatus> Status(string name)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(new FleetSourceStatus { Name = name });
    }

    private Task<FleetSilo> Silo(string name)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(new FleetSilo { Name = name, Address = "" });
    }
}
