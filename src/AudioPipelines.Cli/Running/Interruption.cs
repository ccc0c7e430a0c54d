using System.Runtime.InteropServices;

namespace AudioPipelines.Cli.Running;

/// <summary>Turns the first Ctrl-C, SIGTERM or SIGHUP into a request to stop, so that files can be completed. A second one ends
/// the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _requested = new();
    private readonly PosixSignalRegistration[] _registrations;
    private PosixSignal? _signal;

    /// <summary>Takes over the signals.</summary>
    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Handle),
    ];

    /// <summary>Set when a signal has come.</summary>
    public CancellationToken Requested => _requested.Token;

    /// <summary>The exit status for the signal that came; <see langword="null"/> when none did.</summary>
    public int? Status
    {
        get { lock (_requested) return _signal is { } signal ? ExitStatus.Of(signal) : null; }
    }

    /// <summary>Gives the signals back.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        lock (_requested)
        {
            if (_signal is not null) return;
            _signal = context.Signal;
        }

        context.Cancel = true;
        _requested.Cancel();
    }
}
