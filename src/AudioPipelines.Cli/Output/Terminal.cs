using Spectre.Console;
using Spectre.Console.Rendering;

namespace AudioPipelines.Cli.Output;

/// <summary>Standard error: messages for people, the live line, the closing table.</summary>
internal sealed class Terminal
{
    private const int WidthOfFiles = 200;
    private const string NoSpace = "No space left on device"; // the runtime's words, which name the file
    private const string EraseBelow = "\e[J", LineAbove = "\e[A";

    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly TextWriter _error = OpenError();
    private readonly Lazy<IAnsiConsole> _console; // made when it is needed: loading it takes time
    private string _live = "";

    /// <param name="isQuiet">Whether only errors are shown.</param>
    /// <param name="isVerbose">Whether GStreamer's own words are shown too.</param>
    public Terminal(bool isQuiet, bool isVerbose)
    {
        (IsQuiet, IsVerbose) = (isQuiet, isVerbose);
        _console = new Lazy<IAnsiConsole>(() => CreateConsole(_error, Console.IsErrorRedirected));
    }

    /// <summary>Whether only errors are shown.</summary>
    public bool IsQuiet { get; }

    /// <summary>Whether GStreamer's own words are shown too.</summary>
    public bool IsVerbose { get; }

    /// <summary>Whether somebody is watching a line that can be written over.</summary>
    public bool IsInteractive => !IsQuiet && !Console.IsErrorRedirected && _console.Value.Profile.Capabilities.Ansi;

    /// <summary>The columns of a line.</summary>
    public int Width => _console.Value.Profile.Width;

    /// <summary>Loads the code that shows a table. Loading it takes longer than showing the table.</summary>
    public static void Prepare()
    {
        IAnsiConsole nowhere = CreateConsole(TextWriter.Null, isFile: true);
        nowhere.Write(new Table { Border = TableBorder.Ascii }.AddColumn(new TableColumn("").RightAligned().NoWrap()).AddRow(""));
    }

    /// <summary>Says what failed.</summary>
    public void Error(Exception failure)
    {
        string text = failure switch
        {
            AudioSourceException or UsageException or IOException or UnauthorizedAccessException => failure.Message,
            _ => $"Something went wrong inside audiopipelines: {failure.Message} Run it again with --verbose and report what "
                + $"it says.",
        };
        foreach (string line in text.Split('\n')) Say("error", "red", line);
        if (text.Contains(NoSpace, StringComparison.Ordinal)) Note("Free some space, or write to another disk.");
        if (failure is AudioSourceException { GraphFile: { } graph }) Note($"The pipeline's graph is in {graph}.");
        if (IsVerbose) Plain(Details(failure));
    }

    /// <summary>Says what failed while other things go on.</summary>
    public void Error(string text, string? debug = null)
    {
        Say("error", "red", text);
        if (IsVerbose && debug is not null) Plain(debug);
    }

    /// <summary>Says what a user should know.</summary>
    public void Warning(string text, string? debug = null)
    {
        if (IsQuiet) return;
        Say("warning", "yellow", text);
        if (IsVerbose && debug is not null) Plain(debug);
    }

    /// <summary>Says what a user should know even if asked to be quiet.</summary>
    public void Alarm(string text) => Say("warning", "yellow", text);

    /// <summary>Says something, unless asked to be quiet.</summary>
    public void Note(string text)
    {
        if (!IsQuiet) Plain(text);
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

    /// <summary>Shows a bar while something goes on, if somebody is watching.</summary>
    /// <param name="title">What goes on.</param>
    /// <param name="whole">How much there is to do; <see langword="null"/>: that is not known.</param>
    /// <param name="done">How much is done.</param>
    /// <param name="end">Completes when it is over.</param>
    public void ShowProgress(string title, double? whole, Func<double> done, Task end)
    {
        if (!IsInteractive)
        {
            Task.WaitAny(end);
            return;
        }

        _console.Value.Progress().HideCompleted(false).Start(bars =>
        {
            ProgressTask bar = bars.AddTask(Markup.Escape(Shown(title)), maxValue: whole ?? 1);
            bar.IsIndeterminate = whole is null;
            while (Task.WaitAny([end], _tick) < 0) bar.Value = whole is null ? 0 : done();
            bar.Value = end.IsCompletedSuccessfully ? bar.MaxValue : done();
        });
    }

    /// <summary>Shows a picture that changes, and removes it at the end.</summary>
    /// <param name="picture">What is shown.</param>
    /// <param name="interval">How often.</param>
    /// <param name="end">Completes when it is over.</param>
    /// <param name="update">Called before each picture.</param>
    public void ShowLive(IRenderable picture, TimeSpan interval, Task end, Action update) =>
        _console.Value.Live(picture).AutoClear(true).Overflow(VerticalOverflow.Crop).Start(live =>
        {
            do
            {
                update();
                live.Refresh();
            }
            while (Task.WaitAny([end], interval) < 0);
        });

    /// <summary>Writes over the live line or picture; an empty text removes it.</summary>
    public void SetLiveLine(string text) => SetLive(Shown(text));

    /// <summary>Writes over the live line or picture. Messages come above it.</summary>
    public void SetLivePicture(IRenderable picture)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Out = new AnsiConsoleOutput(text),
            Interactive = InteractionSupport.No,
        });
        Profile shown = _console.Value.Profile;
        (console.Profile.Width, console.Profile.Height) = (shown.Width, shown.Height);
        console.Profile.Capabilities.ColorSystem = shown.Capabilities.ColorSystem;
        console.Write(picture);
        SetLive(text.ToString().TrimEnd('\n'));
    }

    private static string Details(Exception failure)
    {
        if (failure is not AudioSourceException error
            || (error.Kind == AudioSourceErrorKind.Internal && error.InnerException is not null))
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

    /// <summary>Standard error. The runtime's own writer reads the terminal's description first, which a file does not
    /// need.</summary>
    private static TextWriter OpenError() => Console.IsErrorRedirected
        ? TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Console.OutputEncoding) { AutoFlush = true })
        : Console.Error;

    private static IAnsiConsole CreateConsole(TextWriter error, bool isFile)
    {
        // Set, not detected: detection looks at standard output.
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isFile ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !isFile },
            EnvironmentVariables = isFile ? [] : null,
            Out = isFile ? new FileOutput(error, WidthOfFiles) : new AnsiConsoleOutput(error),
        });
    }

    /// <summary>The one place where texts of files, servers and devices reach a terminal, besides the channel names in a
    /// table.</summary>
    private static string Shown(string text) => ShownText.WithoutControls(ParameterValues.HideSecrets(text));

    private void Say(string what, string colour, string text)
    {
        lock (_lock)
        {
            Erase();
            if (Console.IsErrorRedirected) _error.Write($"{what}: ");
            else _console.Value.Markup($"[{colour}]{what}:[/] ");
            _error.WriteLine(Shown(text)); // not through the console, which would wrap it
            Restore();
        }
    }

    private void Plain(string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            Erase();
            _error.WriteLine(Shown(text));
            Restore();
        }
    }

    private void SetLive(string text)
    {
        lock (_lock)
        {
            if (_live == text) return;
            string erase = EraseLive();
            _live = text;
            _error.Write(erase + _live); // at once, so that it does not flicker
        }
    }

    private void Erase() => _error.Write(EraseLive());

    private string EraseLive() => _live.Length == 0
        ? ""
        : $"\r{string.Concat(Enumerable.Repeat(LineAbove, _live.Count(letter => letter == '\n')))}{EraseBelow}";

    private void Restore()
    {
        if (_live.Length > 0) _error.Write(_live);
    }
}
