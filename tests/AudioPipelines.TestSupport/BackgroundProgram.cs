using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>A program that runs beside the test until it is disposed of. It also ends when the test process dies.</summary>
public sealed class BackgroundProgram : IDisposable
{
    // Standard input is the lifeline: it closes when the test process is gone, however that came about. The program's number is
    // written by what becomes the program, so that it comes before all that the program writes. Signals that were ignored where
    // the tests were started (nohup, a shell's background) would be ignored by the program too: .NET sees to that.
    private const string Guard =
        """
        exec 3<&0
        (echo "$BASHPID"; exec env --default-signal=HUP,INT,QUIT,TERM,USR1 "$@") 3<&- </dev/null & child=$!
        { read -r -u 3 _; kill -KILL "$child"; } >/dev/null 2>&1 & guard=$!
        wait "$child"; status=$?
        kill "$guard"
        exit "$status"
        """;

    private readonly Process _guard;
    private readonly StringBuilder _output = new();
    private readonly Task _reading;
    private bool _disposed;

    private BackgroundProgram(Process guard, string command, int processId)
    {
        (_guard, Command, ProcessId) = (guard, command, processId);
        _reading = Task.WhenAll(
            ProcessRunner.CollectLines(guard.StandardOutput, _output), ProcessRunner.CollectLines(guard.StandardError, _output));
    }

    /// <summary>The command line, for messages.</summary>
    public string Command { get; }

    /// <summary>The program's process id.</summary>
    public int ProcessId { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _disposed || _guard.HasExited;

    /// <summary>Its exit status, once it has ended; 128 + n when signal n ended it.</summary>
    public int ExitCode => _guard.ExitCode;

    /// <summary>What it has written so far to its standard output and standard error.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>What it has written from a place on: for who looks again and again, and has seen what came before.</summary>
    /// <param name="start">How many characters are left out.</param>
    public string OutputFrom(int start)
    {
        lock (_output) return _output.ToString(start, _output.Length - start);
    }

    /// <summary>Starts a program.</summary>
    public static BackgroundProgram Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] command = [program, .. arguments];
        Process guard = Process.Start(ProcessRunner.StartInfo("bash", ["-c", Guard, "guard", .. command], environment))!;
        int processId = int.Parse(guard.StandardOutput.ReadLine() ?? "", CultureInfo.InvariantCulture);
        return new BackgroundProgram(guard, string.Join(' ', command), processId);
    }

    /// <summary>Starts the tool <c>audiopipelines</c>.</summary>
    public static BackgroundProgram StartTool(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Start(Repository.CliCommand[0], [.. Repository.CliCommand.Skip(1), .. arguments], environment);

    /// <summary>Sends it a signal, such as <c>STOP</c>, <c>CONT</c> or <c>INT</c>.</summary>
    public void Signal(string name) =>
        ProcessRunner.Run("bash", ["-c", $"kill -{name} {ProcessId.ToString(CultureInfo.InvariantCulture)}"]).Exited();

    /// <summary>Waits until it has ended.</summary>
    public int WaitForExit(TimeSpan? deadline = null)
    {
        // What it wrote while it was waited for says why it does not end.
        if (!Eventually.Holds(() => HasExited, deadline))
        {
            TimeSpan waited = deadline ?? Eventually.DefaultDeadline;
            Assert.Fail($"waited {waited:g} in vain for the end of {Command}; it wrote: {Output}");
        }

        return ExitCode;
    }

    /// <summary>Kills it if it still runs.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _ = _reading.Wait(Eventually.DefaultDeadline);
        _guard.Dispose();
    }
}
