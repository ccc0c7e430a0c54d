using System.Runtime.InteropServices;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>Writes what the flight recorder of a running source holds whenever somebody asks: by the key <c>d</c> on a
/// terminal, or by
/// SIGUSR1.</summary>
internal sealed partial class DumpRequests : IDisposable
{
    private const char Key = 'd';
    private const int StandardInput = 0;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly GstSource? _source;
    private readonly Terminal _terminal;
    private readonly PosixSignalRegistration? _signal;
    private readonly bool _hasKeys;
    private Task _writing = Task.CompletedTask;

    /// <summary>Begins to listen, if the source has a flight recorder.</summary>
    /// <param name="source">The source. Only one of pipelines has a flight recorder.</param>
    /// <param name="terminal">Where it says what became of a dump.</param>
    /// <param name="mayReadKeys">Whether standard input is nobody else's.</param>
    public DumpRequests(AudioSource source, Terminal terminal, bool mayReadKeys)
    {
        (_source, _terminal) = (source as GstSource, terminal);
        if (_source?.Plan.FlightRecorder is not { } flight) return;
        // .NET has no name for SIGUSR1, but takes the system's numbers.
        if (!OperatingSystem.IsWindows())
            _signal = PosixSignalRegistration.Create((PosixSignal)(OperatingSystem.IsLinux() ? 10 : 30), Take);
        _hasKeys = mayReadKeys && terminal.IsInteractive && !Console.IsInputRedirected;
        if (_hasKeys)
        {
            terminal.Note($"Press {Key} to write the last {DurationText.Format(flight.Length)} into a folder in "
                + $"'{flight.Folder ?? "."}'.");
        }
    }

    private static bool IsInForeground => OperatingSystem.IsWindows() || tcgetpgrp(StandardInput) == getpgrp();

    /// <summary>Looks for the key. It is asked again and again, and does not wait for a key: a read would stop the program once
    /// it is
    /// in the background.</summary>
    public void LookForKey()
    {
        if (!_hasKeys || !IsInForeground) return;
        while (Console.KeyAvailable)
        {
            if (Console.ReadKey(intercept: true).KeyChar == Key) Ask();
        }
    }

    /// <summary>Waits for what is being written.</summary>
    public void Dispose()
    {
        _signal?.Dispose();
        Task writing;
        lock (_lock) writing = _writing;
        if (!writing.Wait(_patience))
            _terminal.Warning($"A dump is left behind: its disk has not taken it within {_patience.TotalSeconds:0} s.");
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true; // otherwise it ends the program
        Ask();
    }

    private void Ask()
    {
        lock (_lock) _writing = Task.WhenAll(_writing, WriteAsync());
    }

    private async Task WriteAsync()
    {
        try
        {
            string folder = await _source!.DumpAsync();
            _terminal.Note($"What was in memory is in {folder}.");
        }
        catch (Exception failure) // whatever it is, the run goes on
        {
            _terminal.Warning(failure.Message);
        }
    }

    [LibraryImport("libc")]
    private static partial int tcgetpgrp(int descriptor);

    [LibraryImport("libc")]
    private static partial int getpgrp();
}
