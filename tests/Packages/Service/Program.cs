using AudioPipelines;
using AudioPipelines.Hosting;

// A worker service whose sources have an end: one from a description in its folder, one from the configuration, in a worker
// process. It stops when both have ended, and says what their ledgers hold.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(
    new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddAudioPipelines(audio => audio
    .AddHandler("tone", (source, frame) => { })
    .AddHandler("talk", (source, frame) => { }));
builder.Services.AddHostedService<Ending>();
await builder.Build().RunAsync();

internal sealed class Ending(IAudioSources sources, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        using CancellationTokenRegistration told = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        foreach (string name in sources.Names)
        {
            IAudioSource source = sources.Get(name);
            await source.Completion.WaitAsync(stoppingToken);
            Console.WriteLine($"{name}: {source.Ledger.Total.Delivered} delivered, ledger {source.Ledger.Balances}");
        }

        lifetime.StopApplication();
    }
}
