using System.Diagnostics;
using System.Runtime.CompilerServices;
using Orleans.Runtime.Messaging;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Asks the fleet grain, and puts what Orleans throws into words.</summary>
internal sealed class SourceFleet(IGrainFactory grains, FleetOptions options) : ISourceFleet
{
    /// <summary>After which part of the deadline a call that takes long asks whether the fleet answers at all.</summary>
    private const double Patience = 0.6;

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

    public Task<FleetSource> GetAsync(string name, CancellationToken cancellationToken = default) =>
        AskAsync(fleet => fleet.GetAsync(name), options.Deadline, cancellationToken);

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
        while (progress.Movable > 0 && progress.Silo.IsDraining) // another caller may take it into use again
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
        long since = Stopwatch.GetTimestamp();
        try
        {
            Task<T> asked = ask(Fleet);
            if (await IsLateAsync(asked, deadline, cancellationToken).ConfigureAwait(false))
            {
                // A cluster that has just started takes its time for its first source. One that is away does not answer this.
                await Fleet.AnswerAsync().WaitAsync(deadline * (1 - Patience), cancellationToken).ConfigureAwait(false);
            }

            return await asked.WaitAsync(_longest, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not (FleetException or OperationCanceledException or OutOfMemoryException))
        {
            throw new FleetException(
                FleetErrorKind.Unreachable,
                $"The fleet '{options.Fleet}' does not answer: {Cause(thrown, Stopwatch.GetElapsedTime(since))} See whether its "
                + "silos and its Redis run, and try again.",
                thrown);
        }
    }

    private static async Task<bool> IsLateAsync(Task asked, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny(asked, Task.Delay(deadline * Patience, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return first != asked;
    }

    private static string Cause(Exception thrown, TimeSpan waited) => thrown switch
    {
        TimeoutException => $"nothing came within {waited.TotalSeconds:0} seconds.",
        SiloUnavailableException or ConnectionFailedException => "the silo that keeps it is gone.",
        OrleansMessageRejectionException => "the silo that keeps it cannot be reached.", // its text is a stack trace
        _ => $"{thrown.Message.Split('\n')[0].TrimEnd('.', '\r')}.",
    };
}
