using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>run</c>: runs a source and shows, records or passes on its audio.</summary>
internal static class RunVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly TrustOptions _trust = new();
    private static readonly OutputOptions _output = new();

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
            _description, _value, _set, _graphs, _isolate, _record, _flightRecorder, _dumpFolder,
        };
        _recording.AddTo(command);
        _output.AddTo(command);
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        RunOptions options = _output.Read(parsed, new RunOptions
        {
            Target = Target.Of(parsed.GetRequiredValue(_description)),
            TargetValue = parsed.GetValue(_value),
            Values = CommonOptions.Values(parsed.GetRequiredValue(_set)),
            Trust = _trust.Read(parsed),
            Recording = _recording.Read(parsed, parsed.GetValue(_record)),
            FlightRecorder = ReadFlightRecorder(parsed.GetValue(_flightRecorder)),
            DumpFolder = parsed.GetValue(_dumpFolder),
            Isolate = parsed.GetValue(_isolate),
            GraphFolder = parsed.GetValue(_graphs),
        });
        using var interruption = new Interruption();
        using var run = new AudioRun(options, CommonOptions.Terminal(parsed), interruption);
        return run.Execute();
    }

    private static TimeSpan? ReadFlightRecorder(string? text)
    {
        TimeSpan? length = CommonOptions.Duration("--flight-recorder", text);
        if (length is null || length <= FlightRecorderPlan.LongestLength) return length;
        string longest = DurationText.Format(FlightRecorderPlan.LongestLength);
        throw new UsageException($"'--flight-recorder {text}' is too long. Write {longest} or less; --record keeps all.");
    }
}
