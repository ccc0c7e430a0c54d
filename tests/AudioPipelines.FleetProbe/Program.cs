using System.Globalization;
using System.Net;
using AudioPipelines.Fleet;
using AudioPipelines.Fleet.Running;
using AudioPipelines.FleetProbe;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// A silo as an application makes one: its frames go to the test, over a socket. With no cluster it is a host without a fleet;
// with FLEETPROBE_TICKS its sources only tick.
// FleetProbe CLUSTER FLEET NAME HTTP-PORT COLLECTOR-PORT [LABEL …]
int Number(int place) => int.Parse(args[place], CultureInfo.InvariantCulture);
bool ticks = Environment.GetEnvironmentVariable("FLEETPROBE_TICKS") is { Length: > 0 };
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
builder.Logging.AddFilter("Orleans", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning)
    .AddFilter("Polly", LogLevel.Warning);
builder.WebHost.ConfigureKestrel(server => server.ListenLocalhost(Number(3)));
bool isSilo = args[0].Length > 0;
if (isSilo)
{
    if (ticks) builder.Services.AddSingleton<RunMaking, TickingRuns>();
    else builder.Services.AddSingleton<IFleetFrameHandler>(_ => new FrameSender(Number(4)));
    builder.AddAudioPipelinesSilo(options =>
    {
        (options.Cluster, options.Fleet, options.Name) = (args[0], args[1], args[2]);
        options.Address = IPAddress.Loopback;
        if (ticks) options.Capacity = 20_000;
        foreach (string label in args.Skip(5)) options.Labels.Add(label);
    });
}

WebApplication app = builder.Build();
if (isSilo) app.MapAudioPipelinesFleet();
await app.RunAsync();
