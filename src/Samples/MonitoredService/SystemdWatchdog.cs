using System.Globalization;
using AudioPipelines;
using AudioPipelines.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace Samples.MonitoredService;

/// <summary>Feeds systemd's watchdog (<c>WatchdogSec</c>) while every live source that runs goes on to make frames. A handler
/// that never returns stops its source without an error; systemd then starts the service again.</summary>
/// <remarks>A source that has failed, or waits for its device, does not concern it: restart policy and health checks do. A lone
/// stream that is silent makes no frames either, until its stall deadline (10 s unless the description says otherwise) makes it
/// a failure: <c>WatchdogSec</c> is to be more than twice that.</remarks>
internal sealed partial class SystemdWatchdog(
    IAudioSources sources, ILogger<SystemdWatchdog> logger, IHostApplicationLifetime host, ISystemdNotifier? systemd = null)
    : BackgroundService
{
    private readonly Dictionary<string, long> _elapsed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? period = Environment.GetEnvironmentVariable("WATCHDOG_USEC");
        if (systemd is null || !long.TryParse(period, CultureInfo.InvariantCulture, out long microseconds)) return;
        var started = new TaskCompletionSource(); // systemd's watchdog begins when the service says that it is ready
        using CancellationTokenRegistration whenStarted = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromMicroseconds(microseconds) / 2);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            string[] stuck = [.. sources.Names.Where(name => !GoesOn(name, sources.Get(name)))];
            if (stuck.Length == 0) systemd.Notify(new ServiceState("WATCHDOG=1"));
            else LogStuck(string.Join(", ", stuck));
        }
    }

    /// <summary>Whether a source has made frames since the last look, or need not.</summary>
    private bool GoesOn(string name, IAudioSource source)
    {
        bool must = source is AudioSource { IsLive: true, State: AudioSourceState.Running or AudioSourceState.Degraded };
        long before = _elapsed.GetValueOrDefault(name, -1);
        long now = _elapsed[name] = must ? source.Ledger.Total.Elapsed : -1;
        return now < 0 || now != before;
    }

    [LoggerMessage(1, LogLevel.Error, "The watchdog is not fed: no frames of {Sources}. A handler does not return.")]
    private partial void LogStuck(string sources);
}
