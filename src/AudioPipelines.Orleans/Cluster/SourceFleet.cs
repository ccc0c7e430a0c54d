using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Asks the fleet grain, and puts what Orleans throws into words.</summary>
internal sealed class SourceFleet(IGrainFactory grains, FleetOptions options) : ISourceFleet
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    private IFleetGrain Fleet => grains.GetGrain<IFleetGrain>(IFleetGrain.Key);

    public Task<FleetSourceStatus> AddAsync(FleetSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        FleetSource sent = Sendable(source);
        return AskAsync(fleet => fleet.AddAsync(sent), options.Deadline, cancellationToken);
    }

    public Task<FleetSourceStatus> ChangeAsync(FleetSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        FleetSource sent = Sendable(source);
        return AskAsync(fleet => fleet.ChangeAsync(sent), _longest, cancellationToken);
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => AskAsync(
        async fleet =>
        {
            await fleet.RemoveAsync(name).ConfigureAwait(false);
            return true;
        },
        _longest, cancellationToken);

    public Task<FleetSourceStatus> StartAsync(string name, CancellationToken cancellationToken = default) =>
        AskAsync(fleet => fleet.StartAsync(name), options.Deadline, cancellationToken);

    public Task<FleetSourceStatus> StopAsync(string name, CancellationToken cancellationToken = default) =>
        AskAsync(fleet => fleet.StopAsync(name), _longest, cancellationToken);

    public Task<FleetSourceStatus> MoveAsync(
        string name, string? silo = null, CancellationToken cancellationToken = default) =>
        AskAsync(fleet => fleet.MoveAsync(name, silo), _longest, cancellationToken);

    public async Task<FleetSilo> DrainAsync(string silo, CancellationToken cancellationToken = default)
    {
        DrainProgress progress = await AskAsync(
            fleet => fleet.SetDrainingAsync(silo, true), options.Deadline, cancellationToken).ConfigureAwait(false);
        while (progress.Movable > 0)
        {
            await Task.Delay(_pause, cancellationToken).ConfigureAwait(false);
            progress = await AskAsync(
                fleet => fleet.DrainProgressAsync(silo), options.Deadline, cancellationToken).ConfigureAwait(false);
        }

        return progress.Silo;
    }

    public async Task<FleetSilo> UndrainAsync(string silo, CancellationToken cancellationToken = default)
    {
        DrainProgress progress = await AskAsync(
            fleet => fleet.SetDrainingAsync(silo, false), options.Deadline, cancellationToken).ConfigureAwait(false);
        return progress.Silo;
    }

    public Task<FleetSnapshot> ListAsync(CancellationToken cancellationToken = default) =>
        AskAsync(fleet => fleet.ListAsync(), options.Deadline, cancellationToken);

    public async IAsyncEnumerable<FleetChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (Guid keeper, long version) = (Guid.Empty, 0);
        while (true)
        {
            FleetChange? change = null;
            try
            {
                change = await AskAsync(
                    fleet => fleet.WaitAsync(keeper, version), TimeSpan.FromSeconds(30), cancellationToken).ConfigureAwait(false);
            }
            catch (FleetException error) when (error.Kind == FleetErrorKind.Unreachable && keeper != Guid.Empty)
            {
                await Task.Delay(_pause, cancellationToken).ConfigureAwait(false); // its silo died, or Redis is away
            }

            if (change is null || (change.Keeper == keeper && change.Version == version)) continue;
            (keeper, version) = (change.Keeper, change.Version);
            yield return change;
        }
    }

    /// <summary>With lists that Orleans knows: it does not know the compiler's own.</summary>
    private static FleetSource Sendable(FleetSource source) => source with
    {
        Labels = source.Labels.ToArray(),
        Parameters = new Dictionary<string, string>(source.Parameters),
    };

    private async Task<T> AskAsync<T>(Func<IFleetGrain, Task<T>> ask, TimeSpan deadline, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(Fleet).WaitAsync(deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not (FleetException or OperationCanceledException or OutOfMemoryException))
        {
            throw new FleetException(
                FleetErrorKind.Unreachable,
                $"The fleet '{options.Fleet}' does not answer: {Cause(thrown)} See whether its silos and its Redis run, and try "
                + "again.",
                thrown);
        }
    }

    private string Cause(Exception thrown) => thrown switch
    {
        TimeoutException => $"nothing came within {options.Deadline.TotalSeconds:0.#} seconds.",
        SiloUnavailableException or ConnectionFailedException => "the silo that keeps it is gone.",
        _ => $"{thrown.Message.TrimEnd('.')}.",
    };
}
