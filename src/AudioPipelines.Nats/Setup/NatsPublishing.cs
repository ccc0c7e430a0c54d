using AudioPipelines.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.Nats.Setup;

/// <summary>The publishers of a host: made before its sources start, ended after they have stopped.</summary>
internal sealed class NatsPublishing(IAudioSources sources, IEnumerable<NatsPublication> publications, IServiceProvider services)
    : IHostedService, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<NatsPublisher> _publishers = [];
    private bool _isStopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (NatsPublication publication in publications)
        {
            IEnumerable<string> names = publication.Source is { } one
                ? [one]
                : sources.Names.Where(name => sources.Get(name) is not RemoteSource);
            foreach (string name in names) Publish(name, publication.Options);
        }

        sources.Added += OnAdded;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        sources.Added -= OnAdded;
        NatsPublisher[] publishers;
        lock (_lock)
        {
            _isStopped = true;
            publishers = [.. _publishers];
            _publishers.Clear();
        }

        await Task.WhenAll(publishers.Select(publisher => publisher.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private void OnAdded(object? sender, string name)
    {
        foreach (NatsPublication publication in publications.Where(one => one.Source is null)) Publish(name, publication.Options);
    }

    private void Publish(string name, NatsPublisherOptions options)
    {
        if (sources.Get(name) is not AudioSource source)
        {
            throw new InvalidOperationException(
                $"The source '{name}' is a {sources.Get(name).GetType().Name} and cannot be published: it shows nobody its "
                + $"frames. Derive it from {nameof(AudioSource)}.");
        }

        lock (_lock)
        {
            if (_isStopped) return;
            _publishers.Add(new NatsPublisher(
                source,
                options.Logger is NullLogger
                    ? options with { Logger = NatsHostingExtensions.LoggerOf(services, name) }
                    : options));
        }
    }
}
