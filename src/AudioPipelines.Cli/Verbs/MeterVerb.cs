using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>meter</c>: shows the level of each channel while a source runs.</summary>
internal static class MeterVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly Option<bool> _json = CommonOptions.Json();

    private static readonly Option<string?> _duration = CommonOptions.Duration(
        "Stop after so much audio: a number with ms, s, m or h. Default: at the source's end.");

    public static Command Create()
    {
        var command = new Command(
            "meter", "Show the level of each channel: RMS, peak, highest peak, full-scale samples (!) and gaps (~).")
        {
            _description, _value, _set, _duration, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        TimeSpan? duration = CommonOptions.Duration(parsed, _duration);
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        PlannedSource planned = Target.Of(parsed.GetRequiredValue(_description)).Plan(values, parsed.GetValue(_value));
        using var interruption = new Interruption();
        new MeterRun(terminal, interruption).Show(planned, duration, parsed.GetValue(_json));
        return interruption.Status ?? ExitStatus.Done;
    }
}
