using AudioPipelines.Hosting;
using AudioPipelines.Nats.Broker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Setup;

/// <summary>The publishers of a host: made before its sources start, ended after they have stopped.</summary>
internal sealed class NatsPublishing(IAudioSources sources, IEnumerable<NatsPublication> publications, IServiceProvider services)
    : IHostedService, IAsyncDisposable
{
    private readonly List<NatsPublisher> _publishers = [];
    private readonly List<NatsConnection> _connections = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (NatsPublication publication in publications)
        {
            IEnumerable<string> names = publication.Source is { } one
                ? [one]
                : sources.Names.Where(name => sources.Get(name) is not RemoteSource);
            NatsPublisherOptions options = publication.Options;
            if (options.Connection is null && publication.Source is null)
            {
                // A connection each would cost more than the sources.
                NatsConnection shared = BrokerLink.Make(options, "AudioPipelines publishers");
                _connections.Add(shared);
                options = options with { Connection = shared };
            }

            foreach (string name in names) Publish(name, options);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        NatsPublisher[] publishers = [.. _publishers];
        _publishers.Clear();
        await Task.WhenAll(publishers.Select(publisher => publisher.DisposeAsync().AsTask())).ConfigureAwait(false);
        NatsConnection[] connections = [.. _connections];
        _connections.Clear();
        foreach (NatsConnection connection in connections) await connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Publish(string name, NatsPublisherOptions options)
    {
        if (sources.Get(name) is not AudioSource source)
        {
            throw new InvalidOperationException(
                $"The source '{name}' is a {sources.Get(name).GetType().Name} and cannot be published: it shows nobody its "
                + $"frames. Derive it from {nameof(AudioSource)}.");
        }

        _publishers.Add(new NatsPublisher(
            source,
            options.Logger is NullLogger ? options with { Logger = NatsHostingExtensions.LoggerOf(services, name) } : options));
    }
}
