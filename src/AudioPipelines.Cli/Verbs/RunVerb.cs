using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>run</c>: runs a source and shows, records or passes on its audio.</summary>
internal static class RunVerb
{
    /// <summary>The value of <c>--json</c> that asks for frames too.</summary>
    public const string JsonFrames = "frames";

    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly TrustOptions _trust = new();
    private static readonly Option<string?> _frames = new("--frames") { Description = "Stop after N frames.", HelpName = "N" };

    private static readonly Option<string?> _duration = new("--duration")
    {
        Description = "Stop after so much audio: a number with ms, s, m or h. What --out writes ends exactly there.",
        HelpName = "TIME",
    };

    private static readonly Option<string?> _out = new("--out")
    {
        Description = "Write the audio into a WAV file, in the description's sample type, gaps as silence; or, with '-', as "
            + "raw interleaved samples to standard output.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> _json = new("--json")
    {
        Description = "Write what happens to standard output, one JSON object a line; with 'frames', every frame too.",
        HelpName = JsonFrames,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> _isolate = new("--isolate")
    {
        Description = "Run the pipelines in a process of their own, so that a plugin that crashes is a failure of the source "
            + "like any other.",
    };

    private static readonly Option<string?> _graphs = new("--graphs")
    {
        Description = "Keep the pipeline's graph in this folder whenever the source fails, as a .dot file for Graphviz.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> _record = new("--record")
    {
        Description = "Record into this folder: audio files, and an index of times, epochs and gaps.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> _flightRecorder = new("--flight-recorder")
    {
        Description = "Keep so much audio in memory: the key d, or the signal SIGUSR1, writes it as a recording.",
        HelpName = "TIME",
    };

    private static readonly Option<string?> _dumpFolder = new("--dump-folder")
    {
        Description = "Where the flight recorder is written, each time into a folder NAME-TIME. Default: the current folder.",
        HelpName = "FOLDER",
    };

    private static readonly RecordingOptions _recording = new();

    public static Command Create()
    {
        var command = new Command("run", "Run a source: show its levels, record it, or pass its samples or events on.")
        {
            _description, _value, _set, _frames, _duration, _out, _json, _graphs, _isolate, _record, _flightRecorder,
            _dumpFolder,
        };
        _recording.AddTo(command);
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        RunOptions options = Read(parsed);
        using var interruption = new Interruption();
        using var run = new AudioRun(options, CommonOptions.Terminal(parsed), interruption);
        return run.Execute();
    }

    private static RunOptions Read(ParseResult parsed)
    {
        string? json = parsed.GetValue(_json);
        if (json is not (null or JsonFrames))
            throw new UsageException($"'--json {json}' is not known. Write --json, or --json frames.");
        bool isJson = parsed.GetResult(_json) is not null;
        string? file = parsed.GetValue(_out);
        if (isJson && file == "-") throw new UsageException("--json and --out - both need standard output. Choose one.");
        if (file is not (null or "-") && !file.EndsWith(".wav", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(
                $"'--out {file}' is neither a name that ends in .wav nor '-' for raw samples on standard output.");
        return new RunOptions
        {
            Target = Target.Of(parsed.GetRequiredValue(_description)),
            TargetValue = parsed.GetValue(_value),
            Values = CommonOptions.Values(parsed.GetRequiredValue(_set)),
            Trust = _trust.Read(parsed),
            Frames = ReadFrames(parsed.GetValue(_frames)),
            Duration = CommonOptions.Duration("--duration", parsed.GetValue(_duration)),
            Recording = _recording.Read(parsed, parsed.GetValue(_record)),
            FlightRecorder = ReadFlightRecorder(parsed.GetValue(_flightRecorder)),
            DumpFolder = parsed.GetValue(_dumpFolder),
            Out = file,
            Isolate = parsed.GetValue(_isolate),
            Json = isJson,
            JsonFrames = json == JsonFrames,
            GraphFolder = parsed.GetValue(_graphs),
        };
    }

    private static TimeSpan? ReadFlightRecorder(string? text)
    {
        TimeSpan? length = CommonOptions.Duration("--flight-recorder", text);
        if (length is null || length <= FlightRecorderPlan.LongestLength) return length;
        string longest = DurationText.Format(FlightRecorderPlan.LongestLength);
        throw new UsageException($"'--flight-recorder {text}' is too long. Write {longest} or less; --record keeps all.");
    }

    private static long? ReadFrames(string? text)
    {
        if (text is null) return null;
        return long.TryParse(text, System.Globalization.NumberStyles.None, null, out long frames) && frames > 0
            ? frames
            : throw new UsageException($"'--frames {text}' is not a number of frames. Write a whole number from 1.");
    }
}
