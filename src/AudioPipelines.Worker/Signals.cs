using System.Runtime.InteropServices;

namespace AudioPipelines.Worker;

/// <summary>Signals that a terminal or a service manager sends to the parent and its workers alike. The parent decides what they
/// mean: it may have audio to deliver and files to finish.</summary>
internal sealed class Signals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations =
        [Leave(PosixSignal.SIGINT), Leave(PosixSignal.SIGQUIT), Leave(PosixSignal.SIGTERM), Leave(PosixSignal.SIGHUP)];

    public static Signals LeaveToParent() => new();

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
    }

    private static PosixSignalRegistration Leave(PosixSignal signal) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = true);
}
