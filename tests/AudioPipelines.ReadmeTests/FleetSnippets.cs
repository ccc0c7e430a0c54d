using AudioPipelines.Dashboard;
using AudioPipelines.Fleet;
using AudioPipelines.Nats;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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

    public static void Page(WebApplicationBuilder builder)
    {
        #region page
        builder.Services.AddSingleton<FleetOnPage>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetOnPage>());
        WebApplication app = builder.Build();
        app.MapAudioPipelines("/audio", page =>
        {
            page.Sources = () => []; // or a RemoteSource for each that is to be heard
            page.Fleet = app.Services.GetRequiredService<FleetOnPage>();
        });
        #endregion
    }

    #region fleetOnPage
    /// <summary>Shows a fleet on the live page, and has it moved and drained from there.</summary>
    internal sealed class FleetOnPage(ISourceFleet fleet, FleetOptions options) : BackgroundService, IPageFleet
    {
        public PageFleetState State { get; private set; } = new() { Name = options.Fleet };

        public Task MoveAsync(string source, string? silo, CancellationToken stopping) =>
            DoAsync(fleet.MoveAsync(source, silo, stopping));

        public Task StartAsync(string source, CancellationToken stopping) => DoAsync(fleet.StartAsync(source, stopping));

        public Task StopAsync(string source, CancellationToken stopping) => DoAsync(fleet.StopAsync(source, stopping));

        public Task DrainAsync(string silo, CancellationToken stopping) => DoAsync(fleet.DrainAsync(silo, stopping));

        public Task UndrainAsync(string silo, CancellationToken stopping) => DoAsync(fleet.UndrainAsync(silo, stopping));

        protected override async Task ExecuteAsync(CancellationToken stopping)
        {
            var sources = new SortedDictionary<string, PageFleetSource>();
            await foreach (FleetChange change in fleet.WatchAsync(stopping))
            {
                if (change.IsComplete) sources.Clear();
                foreach (FleetSourceStatus source in change.Sources) sources[source.Name] = Of(source);
                foreach (string name in change.Removed) sources.Remove(name);
                State = State with { Silos = [.. change.Silos.Select(Of)], Sources = [.. sources.Values] };
            }
        }

        private static PageFleetSource Of(FleetSourceStatus source) => new()
        {
            Name = source.Name,
            State = source.State.ToString().ToLowerInvariant(),
            Silo = source.Silo,
            Detail = source.Detail,
            AllowsTwoReaders = source.AllowsTwoReaders,
            Since = source.Since,
        };

        private static PageSilo Of(FleetSilo silo) => new()
        {
            Name = silo.Name,
            Labels = silo.Labels,
            Capacity = silo.Capacity,
            Load = silo.Load,
            Sources = silo.Sources,
            IsDraining = silo.IsDraining,
            Answers = silo.Answers,
            Detail = silo.Detail,
        };

        private static async Task DoAsync(Task asked)
        {
            try
            {
                await asked;
            }
            catch (FleetException refused)
            {
                throw new AudioSourceException(AudioSourceErrorKind.Network, refused.Message, refused);
            }
        }
    }
    #endregion

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
