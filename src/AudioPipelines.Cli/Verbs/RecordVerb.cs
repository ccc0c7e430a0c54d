using System.CommandLine;
using System.Globalization;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>record</c>: runs a source and records it, until it ends or is interrupted.</summary>
internal static class RecordVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly RecordingOptions _recording = new();

    private static readonly Option<string?> _out = new("--out")
    {
        Description = "The recording's folder. It is made if necessary; a recording that is there goes on. Default: a new one, "
            + "named after source and time.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> _duration = new("--duration")
    {
        Description = "Stop after so much audio: a number with ms, s, m or h.",
        HelpName = "TIME",
    };

    private static readonly Option<bool> _json = new("--json")
    {
        Description = "Write what happens to standard output, one JSON object a line.",
    };

    public static Command Create()
    {
        var command = new Command("record", "Record a source: audio files, and an index of times, epochs and gaps.")
        {
            _description, _value, _set, _out, _duration, _json,
        };
        _recording.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        var target = Target.Of(parsed.GetRequiredValue(_description));
        string? named = parsed.GetValue(_out);
        string folder =
            named ?? string.Create(CultureInfo.InvariantCulture, $"{target.FileName}-{DateTime.Now:yyyyMMdd-HHmmss}");
        var options = new RunOptions
        {
            Target = target,
            TargetValue = parsed.GetValue(_value),
            Values = CommonOptions.Values(parsed.GetRequiredValue(_set)),
            Trust = SourceTrust.Full,
            Duration = CommonOptions.Duration("--duration", parsed.GetValue(_duration)),
            Recording = _recording.Read(parsed, folder),
            StartNote = named is null ? $"The recording is in {folder}." : null,
            Json = parsed.GetValue(_json),
        };
        using var interruption = new Interruption();
        using var run = new AudioRun(options, terminal, interruption);
        return run.Execute();
    }
}
