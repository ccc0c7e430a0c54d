using AudioPipelines.Descriptions;
using Spectre.Console;

namespace AudioPipelines.Cli.Output;

/// <summary>Standard error: messages for people, the live line, the closing table.</summary>
/// <param name="isQuiet">Whether only errors are shown.</param>
/// <param name="isVerbose">Whether GStreamer's own words are shown too.</param>
internal sealed class Terminal(bool isQuiet, bool isVerbose)
{
    private const int WidthOfFiles = 200;
    private const string EraseLine = "\r\e[K";

    private readonly Lock _lock = new();
    private readonly Lazy<IAnsiConsole> _console = new(CreateConsole); // made when it is needed: loading it takes its time
    private string _liveLine = "";

    /// <summary>Whether only errors are shown.</summary>
    public bool IsQuiet => isQuiet;

    /// <summary>Whether GStreamer's own words are shown too.</summary>
    public bool IsVerbose => isVerbose;

    /// <summary>Whether somebody is watching a line that can be written over.</summary>
    public bool IsInteractive => !isQuiet && !Console.IsErrorRedirected && _console.Value.Profile.Capabilities.Ansi;

    /// <summary>The columns of a line.</summary>
    public int Width => _console.Value.Profile.Width;

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

    /// <summary>Shows a table.</summary>
    public void Show(Table table)
    {
        lock (_lock)
        {
            Erase();
            _console.Value.Write(table);
            Restore();
        }
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

    private static IAnsiConsole CreateConsole()
    {
        // Told, not detected: detection looks at standard output.
        bool isFile = Console.IsErrorRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isFile ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        if (isFile) console.Profile.Width = WidthOfFiles;
        return console;
    }

    private void Say(string what, string colour, string text)
    {
        lock (_lock)
        {
            Erase();
            if (Console.IsErrorRedirected) Console.Error.Write($"{what}: ");
            else _console.Value.Markup($"[{colour}]{what}:[/] ");
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
