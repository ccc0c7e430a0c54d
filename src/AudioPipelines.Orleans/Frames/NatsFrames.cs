using System.Collections.Concurrent;
using AudioPipelines.Nats;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;

namespace AudioPipelines.Fleet.Frames;

/// <summary>A publisher for each run of this silo, all on one connection.</summary>
internal sealed class NatsFrames : IFleetFrameHandler, IAsyncDisposable
{
    private readonly ConcurrentDictionary<FleetRun, PublishedRun> _runs = new();
    private readonly NatsPublisherOptions _options;
    private readonly ILoggerFactory _loggers;
    private readonly NatsConnection? _connection;

    public NatsFrames(NatsPublisherOptions options, FleetSiloOptions silo, ILoggerFactory loggers)
    {
        _loggers = loggers;
        if (options.Connection is null)
            _connection = options.MakeConnection($"AudioPipelines silo {silo.Name} of {silo.Fleet}");
        _options = options with { Connection = options.Connection ?? _connection, WantedAtStart = true };
    }

    public ValueTask OpenAsync(FleetRun run)
    {
        _runs[run] = new PublishedRun(run, _options with
        {
            Name = run.Name,
            Logger = _loggers.CreateLogger($"AudioPipelines.Nats.{run.Name}"),
            IsOwner = () => run.IsOwner,
        });
        return ValueTask.CompletedTask;
    }

    public void Handle(FleetRun run, AudioFrame frame)
    {
        if (_runs.TryGetValue(run, out PublishedRun? published)) published.NoteFrame();
    }

    public ValueTask RenewAsync(FleetRun run) =>
        _runs.TryGetValue(run, out PublishedRun? published) ? published.RenewAsync() : ValueTask.CompletedTask;

    public ValueTask CloseAsync(FleetRun run) =>
        _runs.TryRemove(run, out PublishedRun? published) ? published.DisposeAsync() : ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        PublishedRun[] left = [.. _runs.Values];
        _runs.Clear();
        foreach (PublishedRun run in left) await run.DisposeAsync().ConfigureAwait(false);
        if (_connection is not null) await _connection.DisposeAsync().ConfigureAwait(false);
    }
}
