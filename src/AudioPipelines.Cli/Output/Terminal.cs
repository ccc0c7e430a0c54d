using AudioPipelines.Descriptions;
using Spectre.Console;

namespace AudioPipelines.Cli.Output;

/// <summary>Standard error: messages for people, the live line, the closing table.</summary>
/// <param name="isQuiet">Whether only errors are shown.</param>
/// <param name="isVerbose">Whether GStreamer's own words are shown too.</param>
internal sealed class Terminal(bool isQuiet, bool isVerbose)
{
    private const string EraseLine = "\r\e[K";

    private readonly Lock _lock = new();
    private readonly Lazy<IAnsiConsole?> _console = new(CreateConsole);
    private string _liveLine = "";

    /// <summary>Whether only errors are shown.</summary>
    public bool IsQuiet => isQuiet;

    /// <summary>Whether GStreamer's own words are shown too.</summary>
    public bool IsVerbose => isVerbose;

    /// <summary>Whether somebody is watching a line that can be written over.</summary>
    public bool IsInteractive => !isQuiet && _console.Value is { Profile.Capabilities.Ansi: true };

    /// <summary>The columns of a line, where somebody is watching.</summary>
    public int Width => _console.Value?.Profile.Width ?? int.MaxValue;

    /// <summary>Says what failed.</summary>
    public void Error(Exception failure)
    {
        string text = failure switch
        {
            AudioSourceException or UsageException or IOException or UnauthorizedAccessException => failure.Message,
            _ => $"Something went wrong inside audiopipelines: {failure.Message} Run it again with --verbose and report what it says.",
        };
        foreach (string line in text.Split('\n')) Say("error", "red", line);
        if (failure is AudioSourceException { GraphFile: { } graph }) Note($"The pipeline's graph is in {graph}.");
        if (isVerbose) Plain(Details(failure));
    }

    /// <summary>Says what a user should know.</summary>
    public void Warning(string text, string? debug = null)
    {
        if (isQuiet) return;
        Say("warning", "yellow", text);
        if (isVerbose && debug is not null) Plain(debug);
    }

    /// <summary>Says something, unless asked to be quiet.</summary>
    public void Note(string text)
    {
        if (!isQuiet) Plain(text);
    }

    /// <summary>Writes over the live line; an empty text removes it.</summary>
    public void SetLiveLine(string text)
    {
        lock (_lock)
        {
            if (_liveLine == text) return;
            Erase();
            _liveLine = text;
            Restore();
        }
    }

    private static string Details(Exception failure)
    {
        if (failure is not AudioSourceException error || (error.Kind == AudioSourceErrorKind.Internal && error.InnerException is not null))
            return failure is UsageException or IOException ? "" : failure.ToString();
        string[] lines =
        [
            $"kind: {error.Kind}",
            error.Element is null ? "" : $"element: {error.Element}",
            error.GStreamerMessage is null ? "" : $"GStreamer: {error.GStreamerMessage}",
            error.GStreamerDebug ?? "",
        ];
        return error is DescriptionException ? "" : string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>What can colour its text; <see langword="null"/> for files and pipes.</summary>
    private static IAnsiConsole? CreateConsole() =>
        // Asked here, since the console itself would look at standard output.
        Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private void Say(string what, string colour, string text)
    {
        lock (_lock)
        {
            Erase();
            if (_console.Value is { } console) console.Markup($"[{colour}]{what}:[/] ");
            else Console.Error.Write($"{what}: ");
            Console.Error.WriteLine(text); // not through the console, which would wrap it
            Restore();
        }
    }

    private void Plain(string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            Erase();
            Console.Error.WriteLine(text);
            Restore();
        }
    }

    private void Erase()
    {
        if (_liveLine.Length > 0) Console.Error.Write(EraseLine);
    }

    private void Restore()
    {
        if (_liveLine.Length > 0) Console.Error.Write(_liveLine);
    }
}
