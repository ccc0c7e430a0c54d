using System.Runtime.InteropServices;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>Watches a step that should be short. If it lasts, it says on standard error what is waited for, and which threads
/// there are, so that a program that hangs tells where. It speaks even if asked to be quiet.</summary>
internal sealed partial class HangWatch : IDisposable
{
    private static HangWatch? _end; // kept until the process has ended

    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private bool _isOver;

    /// <summary>Begins to watch.</summary>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="step">What is waited for, such as <c>the source to stop</c>.</param>
    /// <param name="patience">How long the step may last.</param>
    /// <param name="exit">The status to end the process with, once it has spoken; <see langword="null"/>: it goes on waiting, and
    /// speaks again each time.</param>
    public HangWatch(Terminal terminal, string step, TimeSpan patience, int? exit = null) => _timer = new Timer(
        _ => Speak(terminal, step, patience, exit), null, patience, exit is null ? patience : Timeout.InfiniteTimeSpan);

    /// <summary>How long a step may last that asks nobody outside of this process.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Ends the process even if what runs at an exit does not return: libraries' own ends, with threads of theirs still
    /// at work. The last of it runs when .NET is gone, and its timers with it: there the system's alarm ends the
    /// process.</summary>
    /// <returns>The exit status.</returns>
    public static int End(int status)
    {
        if (!OperatingSystem.IsWindows()) _ = alarm((uint)(2 * Patience.TotalSeconds));
        _end = new HangWatch(new Terminal(isQuiet: false, isVerbose: false), "the program to end", Patience, status);
        return status;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock) _isOver = true;
        _timer.Dispose();
    }

    private void Speak(Terminal terminal, string step, TimeSpan patience, int? exit)
    {
        lock (_lock)
        {
            if (_isOver) return;
        }

        terminal.Alarm(StepStory.Of(step, patience));
        if (exit is { } status) ExitAtOnce(status);
    }

    /// <summary>Ends the process without what runs at an exit, since that is what does not return.</summary>
    private static void ExitAtOnce(int status)
    {
        if (OperatingSystem.IsWindows()) Environment.FailFast("The program does not end.");
        else _exit(status);
    }

    [LibraryImport("libc")]
    private static partial void _exit(int status);

    [LibraryImport("libc")]
    private static partial uint alarm(uint seconds);
}
