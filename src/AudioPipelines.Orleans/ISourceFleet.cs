namespace AudioPipelines.Fleet;

/// <summary>The sources of a fleet: what runs, where, and how it is. Any silo and any client has it.</summary>
/// <remarks>All members may be called from any thread. They throw a <see cref="FleetException"/>:
/// <see cref="FleetErrorKind.Unreachable"/> where the cluster does not answer within the deadline.</remarks>
public interface ISourceFleet
{
    /// <summary>Adds a source, and places it if it should run. It is started without being waited for:
    /// <see cref="FleetState.Waiting"/> means that no silo can take it now, and says why.</summary>
    /// <exception cref="FleetException">The description or a value is wrong (<see cref="FleetErrorKind.Invalid"/>; every error is
    /// listed), or the name is taken.</exception>
    Task<FleetSourceStatus> AddAsync(FleetSource source, CancellationToken cancellationToken = default);

    /// <summary>Changes a source. One that runs goes over to another description in a new epoch without an outage, where two may
    /// read at once; a wrong one leaves it as it was.</summary>
    Task<FleetSourceStatus> ChangeAsync(FleetSource source, CancellationToken cancellationToken = default);

    /// <summary>Tells what a source is: its description, parameters and all else that it was added or changed with.</summary>
    Task<FleetSource> GetAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Stops a source and forgets it. Its name may be used again; tokens go on.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Starts a source that was stopped, has ended or is parked.</summary>
    Task<FleetSourceStatus> StartAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Stops a source; when it has returned no silo runs it.</summary>
    Task<FleetSourceStatus> StopAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Moves a source to a silo, or to the one that suits best.</summary>
    /// <exception cref="FleetException">No other silo can take it (<see cref="FleetErrorKind.NoSilo"/>), or it did not start
    /// there; then it goes on where it was.</exception>
    Task<FleetSourceStatus> MoveAsync(string name, string? silo = null, CancellationToken cancellationToken = default);

    /// <summary>Moves the sources of a silo away, one by one, and gives it no new ones. Returns when all that can have left;
    /// those that no other silo can take stay, and say why.</summary>
    Task<FleetSilo> DrainAsync(string silo, CancellationToken cancellationToken = default);

    /// <summary>Takes a silo that was drained into use again.</summary>
    Task<FleetSilo> UndrainAsync(string silo, CancellationToken cancellationToken = default);

    /// <summary>Tells how all silos and sources are.</summary>
    Task<FleetSnapshot> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells how all is, and then each change as it comes. A fleet that does not answer for a while is asked
    /// again.</summary>
    IAsyncEnumerable<FleetChange> WatchAsync(CancellationToken cancellationToken = default);
}
