using AudioPipelines.Delivery;
using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Sources;

/// <summary>The handlers of one run of a source, each in a scope of its own.</summary>
internal sealed class HandlerRun(IAudioSource source, ILogger logger)
{
    private readonly List<(string Name, IAudioFrameHandler Handler)> _handlers = [];
    private readonly List<(string Name, AsyncServiceScope Scope)> _scopes = [];
    private readonly Lock _lock = new();
    private bool _isDelivering;
    private bool _isOver;

    /// <summary>Makes the handlers.</summary>
    /// <exception cref="AudioSourceException">One could not be made; those before it are disposed of.</exception>
    public static HandlerRun Begin(
        IAudioSource source, IReadOnlyList<HandlerSetup> handlers, IServiceScopeFactory scopes, ILogger logger)
    {
        var run = new HandlerRun(source, logger);
        foreach (HandlerSetup handler in handlers)
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            run._scopes.Add((handler.Name, scope));
            try
            {
                IAudioFrameHandler resolved = handler.Resolve(scope.ServiceProvider);
                if (resolved is not IAsyncAudioFrameHandler) AsyncVoid.Refuse(resolved.Handle, "Handle");
                run._handlers.Add((handler.Name, resolved));
            }
            catch (Exception thrown)
            {
                run.End();
                throw new AudioSourceException(
                    AudioSourceErrorKind.CallbackFailed,
                    $"The handler {handler.Name} of source '{source.Name}' could not be made: {thrown.Message}",
                    thrown);
            }
        }

        return run;
    }

    /// <summary>Gives a frame to each handler, one after the other. Begins on the source's thread.</summary>
    public async ValueTask DeliverAsync(AudioFrame frame)
    {
        lock (_lock)
        {
            if (_isOver) return;
            _isDelivering = true;
        }

        try
        {
            foreach ((string name,
                IAudioFrameHandler handler) in _handlers) await DeliverAsync(name, handler, frame).ConfigureAwait(false);
        }
        finally
        {
            bool isOver;
            lock (_lock)
            {
                _isDelivering = false;
                isOver = _isOver;
            }

            if (isOver) DisposeScopes(); // it was left behind; now it has returned
        }
    }

    /// <summary>Disposes of the handlers: at once, or as soon as one that was left behind returns.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
            if (_isDelivering) return;
        }

        DisposeScopes();
    }

    private async ValueTask DeliverAsync(string name, IAudioFrameHandler handler, AudioFrame frame)
    {
        try
        {
            if (handler is IAsyncAudioFrameHandler asynchronous)
                await asynchronous.HandleAsync(source, frame).ConfigureAwait(false);
            else handler.Handle(source, frame);
        }
        catch (Exception thrown)
        {
            HostingLog.HandlerThrew(logger, name, frame.SampleIndex, thrown);
            throw;
        }
    }

    private void DisposeScopes()
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            (string name, AsyncServiceScope scope) = _scopes[i];
            try
            {
                scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            catch (Exception thrown)
            {
                HostingLog.HandlerNotDisposed(logger, name, thrown);
            }
        }

        _scopes.Clear();
    }
}
