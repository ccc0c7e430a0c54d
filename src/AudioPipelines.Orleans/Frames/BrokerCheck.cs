using AudioPipelines.Nats;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Frames;

/// <summary>Says at a silo's start that its broker is not there: publishers, which wait for it, begin only when sources
/// run.</summary>
internal sealed partial class BrokerCheck(NatsPublisherOptions options, ILogger<BrokerCheck> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _checking = Task.CompletedTask;

    /// <summary>Comes before the silo joins its cluster, and does not hold that up.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _checking = CheckAsync();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _checking.ConfigureAwait(false);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task CheckAsync()
    {
        try
        {
            await options.CheckBrokerAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (AudioSourceException error)
        {
            LogAway(error.Message);
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Error} Frames are sent once it is there.")]
    private partial void LogAway(string error);
}
