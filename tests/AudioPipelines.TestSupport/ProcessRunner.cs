using System.Diagnostics;
using System.Text;

namespace AudioPipelines.TestSupport;

/// <summary>Runs a program to its end, within a deadline.</summary>
public static class ProcessRunner
{
    /// <summary>How long a program may run unless told otherwise.</summary>
    public static TimeSpan DefaultDeadline { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How long to read on once the program has ended: a child it left behind may hold its output open for
    /// ever.</summary>
    private static TimeSpan ReadOn { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs a program and waits for its end. At its deadline it is killed with all its children.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Passed on as they are; no shell reads them.</param>
    /// <param name="environment">Added to this process's environment; a <see langword="null"/> value removes the
    /// variable.</param>
    /// <param name="input">Its standard input; empty unless given.</param>
    /// <param name="deadline"><see cref="DefaultDeadline"/> unless given.</param>
    public static ProgramResult Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        byte[]? input = null,
        TimeSpan? deadline = null)
    {
        ProcessStartInfo start = StartInfo(program, arguments, environment);
        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();
        Task readOutput = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = new StringBuilder();
        Task readError = CollectLines(process.StandardError, error);
        Task writeInput = Feed(process, input);

        bool timedOut = !process.WaitForExit(deadline ?? DefaultDeadline);
        if (timedOut)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        _ = Task.WaitAll([readOutput, readError, writeInput], ReadOn);
        lock (error)
        {
            return new ProgramResult(
                $"{program} {string.Join(' ', start.ArgumentList)}", process.ExitCode, output.ToArray(), error.ToString(),
                timedOut);
        }
    }

    internal static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string? value) in environment
            ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return start;
    }

    internal static async Task CollectLines(StreamReader reader, StringBuilder lines)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (lines) lines.Append(line).Append('\n');
        }
    }

    private static async Task Feed(Process process, byte[]? input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? []).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it.
        }
    }
}
