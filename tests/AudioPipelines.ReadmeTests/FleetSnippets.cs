using AudioPipelines.Fleet;
using AudioPipelines.Nats;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.ReadmeTests;

/// <summary>The examples of AudioPipelines.Orleans's page.</summary>
internal static class FleetSnippets
{
    public static async Task Silo(string[] args)
    {
        #region silo
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.AddAudioPipelinesSilo(silo =>
        {
            silo.Cluster = "redis://10.0.0.4:6379";
            silo.Labels.Add("net=dante");
        });
        builder.PublishFleetToNats(new NatsPublisherOptions { Url = "nats://10.0.0.4:4222", OnDemand = true });
        builder.Services.AddSingleton<IFleetFrameHandler, Levels>();
        WebApplication app = builder.Build();
        app.MapAudioPipelinesFleet(); // the fleet over HTTP, for this machine
        await app.RunAsync();
        #endregion
    }

    public static async Task Fleet(ISourceFleet fleet, CancellationToken stopping)
    {
        #region fleet
        await fleet.AddAsync(new FleetSource
        {
            Name = "hall",
            Description = "rtp",
            Parameters = new Dictionary<string, string> { ["streams"] = "udp://239.69.1.1:5004" },
            Labels = ["net=dante"],
            AllowsTwoReaders = true, // a multicast group may be read twice for a moment
        }, stopping);
        await foreach (FleetChange change in fleet.WatchAsync(stopping))
        {
            foreach (FleetSourceStatus source in change.Sources) Console.WriteLine($"{source.Name} {source.State} {source.Silo}");
        }
        #endregion
    }

    #region levels
    /// <summary>Tells how loud each source is.</summary>
    internal sealed class Levels : IFleetFrameHandler
    {
        public void Handle(FleetRun run, AudioFrame frame)
        {
            float peak = 0;
            foreach (float sample in frame.Channel(0)) peak = Math.Max(peak, Math.Abs(sample));
            Console.WriteLine($"{run.Name}, run {run.Token} on {run.Silo}: {peak}");
        }
    }
    #endregion
}
