using System.Text;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>What became of a program that <see cref="ProcessRunner"/> ran.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">Its exit status; 128 + n when signal n ended it.</param>
/// <param name="OutputBytes">All it wrote to its standard output.</param>
/// <param name="Error">All it wrote to its standard error.</param>
/// <param name="TimedOut">Whether it was killed because its deadline had passed.</param>
public sealed record ProgramResult(string Command, int ExitCode, byte[] OutputBytes, string Error, bool TimedOut)
{
    /// <summary>The standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>The standard output's lines, without empty ones.</summary>
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails the test unless the program ended by itself with this exit status.</summary>
    public ProgramResult Exited(int exitCode = 0)
    {
        if (TimedOut || ExitCode != exitCode) Assert.Fail($"exit status {exitCode} was expected of\n{this}");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string end = TimedOut ? "was killed at its deadline" : $"ended with exit status {ExitCode}";
        string output = OutputBytes.Length > 4000 ? $"({OutputBytes.Length} bytes)" : Output.TrimEnd();
        return $"{Command}\n{end}\nstandard output: {output}\nstandard error: {Error.TrimEnd()}";
    }
}
