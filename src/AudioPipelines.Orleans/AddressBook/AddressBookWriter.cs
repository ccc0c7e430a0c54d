using AudioPipelines.Fleet.Cluster;
using AudioPipelines.Fleet.Http;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using IServer = Microsoft.AspNetCore.Hosting.Server.IServer;

namespace AudioPipelines.Fleet.AddressBook;

/// <summary>Keeps the silo's entry in the address book, from when its server listens until it is told to stop.</summary>
internal sealed partial class AddressBookWriter(
    IServiceProvider services, FleetSiloOptions options, FleetMount mount, IHostApplicationLifetime lifetime,
    ILogger<AddressBookWriter> logger) : BackgroundService
{
    private bool _wasRefused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Cluster.Length == 0) return;
        // Sources move away before anything else stops; whoever looks for a silo meanwhile shall find another.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        if (!await HasStartedAsync(stopping.Token).ConfigureAwait(false) || Entry() is not { } entry) return;
        ConfigurationOptions address = RedisAddress.Parse(options.Cluster, options.Deadline);
        ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(address).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var book = new SiloAddressBook(connection.GetDatabase(), options.Fleet);
            using var timer = new PeriodicTimer(options.AddressLifetime / 4);
            do await TryAsync(() => book.WriteAsync(entry, options.AddressLifetime)).ConfigureAwait(false);
            while (await timer.TicksAsync(stopping.Token).ConfigureAwait(false));
            await TryAsync(() => book.RemoveAsync(entry.Silo)).ConfigureAwait(false);
        }
    }

    private SiloEntry? Entry()
    {
        ICollection<string>? listens =
            services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
        return mount.Options is { } http && listens is { Count: > 0 }
            ? OwnEntry.Of(options.Name!, options.Address!, listens, http)
            : null;
    }

    private async Task<bool> HasStartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration yes = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return started.Task.IsCompleted;
    }

    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write().WaitAsync(options.Deadline).ConfigureAwait(false);
            _wasRefused = false;
        }
        catch (RedisServerException refused)
        {
            if (!_wasRefused) LogRefused(options.Name!, refused.Message);
            _wasRefused = true;
        }
        catch (Exception thrown) when (thrown is RedisException or TimeoutException)
        {
            LogNotWritten(options.Name!, thrown.Message); // once more in the next period
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "The HTTP address of {Silo} could not be written: {Cause}")]
    private partial void LogNotWritten(string silo, string cause);

    [LoggerMessage(2, LogLevel.Warning,
        "The cluster's Redis does not let {Silo} write where it answers HTTP: {Cause}. Until it does, programs that look for "
        + "silos in Redis do not find this one. Let its user write keys that begin with audiopipelines/fleets.")]
    private partial void LogRefused(string silo, string cause);
}
