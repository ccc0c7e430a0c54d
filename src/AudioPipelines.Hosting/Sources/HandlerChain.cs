using AudioPipelines.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Sources;

/// <summary>The handlers of one source: made when a run starts, disposed of when it has ended.</summary>
internal sealed class HandlerChain
{
    private readonly IAudioSource _source;
    private readonly IReadOnlyList<HandlerSetup> _handlers;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private HandlerRun? _run;

    public HandlerChain(IAudioSource source, IReadOnlyList<HandlerSetup> handlers, IServiceScopeFactory scopes, ILogger logger)
    {
        _source = source;
        _handlers = handlers;
        _scopes = scopes;
        _logger = logger;
        source.Notified += OnNotified;
        source.SetCallback(DeliverAsync);
    }

    /// <summary>Why the current run's handlers could not be made; <see langword="null"/>: they could.</summary>
    public AudioSourceException? StartError { get; private set; }

    private void OnNotified(object? sender, AudioSourceEvent notification)
    {
        if (notification is not SourceStateChanged changed) return;
        if (changed.Current is AudioSourceState.Starting) Begin();
        else if (changed.Current is AudioSourceState.Stopped or AudioSourceState.Ended or AudioSourceState.Failed) End();
    }

    /// <summary>The handlers of this run; made now if it has none. A reload also passes through Starting, and keeps
    /// them.</summary>
    private HandlerRun? Begin()
    {
        lock (_lock)
        {
            if (_run is not null) return _run;
            StartError = null;
            try
            {
                return _run = HandlerRun.Begin(_source, _handlers, _scopes, _logger);
            }
            catch (AudioSourceException error)
            {
                StartError = error;
                return null;
            }
        }
    }

    private void End()
    {
        HandlerRun? run;
        lock (_lock) (run, _run) = (_run, null);
        run?.End();
    }

    private ValueTask DeliverAsync(AudioFrame frame)
    {
        HandlerRun? run = Volatile.Read(ref _run);
        if (run is null && StartError is { } error) throw error;
        return (run ?? Begin())?.DeliverAsync(frame) ?? ValueTask.CompletedTask;
    }
}
