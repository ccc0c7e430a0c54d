using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>record</c>: runs a source and records it, until it ends or is interrupted.</summary>
internal static class RecordVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly RecordingOptions _recording = new();

    private static readonly Option<string> _out = new("--out")
    {
        Description = "The recording's folder. It is made if necessary; a recording that is there goes on.",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string?> _duration = new("--duration")
    {
        Description = "Stop after so much audio: a number with ms, s, m or h.",
        HelpName = "TIME",
    };

    public static Command Create()
    {
        var command = new Command("record", "Record a source: audio files, and an index of times, epochs and gaps.")
        {
            _description, _value, _set, _out, _duration,
        };
        _recording.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var options = new RunOptions
        {
            Target = Target.Of(parsed.GetRequiredValue(_description)),
            TargetValue = parsed.GetValue(_value),
            Values = CommonOptions.Values(parsed.GetRequiredValue(_set)),
            Trust = SourceTrust.Full,
            Duration = CommonOptions.Duration("--duration", parsed.GetValue(_duration)),
            Recording = _recording.Read(parsed, parsed.GetRequiredValue(_out)),
        };
        using var interruption = new Interruption();
        using var run = new AudioRun(options, CommonOptions.Terminal(parsed), interruption);
        return run.Execute();
    }
}
