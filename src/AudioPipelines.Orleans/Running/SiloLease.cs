using System.Diagnostics;
using AudioPipelines.Fleet.Cluster;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Running;

/// <summary>Whether this silo may speak for its sources: the cluster's own table said less than a lease ago that it is a
/// member.</summary>
/// <remarks>Orleans declares silos dead; nothing here decides that. But a process that was frozen does not know what was declared
/// meanwhile. It sees that its proof is old, by a clock that went on, and holds its frames back until the table has been
/// read.</remarks>
internal sealed partial class SiloLease(
    FleetSiloOptions options, IMembershipTable table, ILocalSiloDetails local, ILogger<SiloLease> logger) : BackgroundService
{
    /// <summary>A silo that has lost its proof, and then cannot read the table, is sure to have heard from the others after this
    /// time if it was declared dead.</summary>
    private static readonly TimeSpan _hearsay = TimeSpan.FromSeconds(5);

    private readonly long _lease = (long)(options.Lease.TotalSeconds * Stopwatch.Frequency);
    private long _provenAt = long.MinValue / 2;
    private long _unreadableAt = long.MinValue / 2;
    private long _lapsedAt;
    private bool _wasUnreadable;

    /// <summary>Whether frames may go out now. Any thread may ask.</summary>
    public bool Holds(UnsureOwner whenUnsure)
    {
        long now = Stopwatch.GetTimestamp();
        if (now - Volatile.Read(ref _provenAt) <= _lease) return true;
        return whenUnsure == UnsureOwner.Deliver && now - Volatile.Read(ref _unreadableAt) <= _lease;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Lease / 5);
        do
        {
            await RenewAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.TicksAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        // The proof is as old as the question: the table may change while the answer is under way.
        long asked = Stopwatch.GetTimestamp();
        try
        {
            MembershipTableData read = await table.ReadRowAsync(local.SiloAddress, stopping)
                .WaitAsync(options.Lease / 2, stopping).ConfigureAwait(false);
            bool isMember = read.Members.Any(member => member.Item1.SiloAddress.Equals(local.SiloAddress)
                && member.Item1.Status is SiloStatus.Joining or SiloStatus.Active or SiloStatus.ShuttingDown);
            if (isMember)
            {
                _lapsedAt = 0;
                Volatile.Write(ref _provenAt, asked);
            }

            if (_wasUnreadable) LogReadable();
            _wasUnreadable = false;
        }
        catch (Exception thrown) when (!stopping.IsCancellationRequested && thrown is not OutOfMemoryException)
        {
            NoteUnreadable(asked); // whatever a dropped connection throws
            if (!_wasUnreadable) LogUnreadable(thrown.Message);
            _wasUnreadable = true;
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }

    private void NoteUnreadable(long asked)
    {
        long now = Stopwatch.GetTimestamp();
        bool wasFrozen = now - asked > _lease;
        if (wasFrozen || now - Math.Max(_provenAt, _unreadableAt) > _lease)
        {
            // Time went by of which nothing is known.
            if (wasFrozen || _lapsedAt == 0) _lapsedAt = now;
            if (Stopwatch.GetElapsedTime(_lapsedAt, now) < _hearsay) return;
        }

        _lapsedAt = 0;
        Volatile.Write(ref _unreadableAt, now);
    }

    [LoggerMessage(1, LogLevel.Warning,
        "The cluster's table cannot be read: {Cause}. Sources go on, or hold their frames back, as each says. See to Redis.")]
    private partial void LogUnreadable(string cause);

    [LoggerMessage(2, LogLevel.Information, "The cluster's table can be read again.")]
    private partial void LogReadable();
}
