using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>replay</c>: plays a recording, or plain files as channels, as <c>run</c> runs any source.</summary>
internal static class ReplayVerb
{
    private static readonly Argument<string[]> _paths = new("FOLDER")
    {
        Description = "A recording's folder, or one with folders ch0, ch1 and so on of numbered files; or several files and "
            + "folders, "
            + "whose channels come one after the other.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> _speed = new("--speed")
    {
        Description = "How many times faster than real time. Default: 1.",
        HelpName = "N",
    };

    private static readonly Option<bool> _fast = new("--fast") { Description = "Play as fast as possible." };

    private static readonly Option<string?> _from = new("--from")
    {
        Description = "Where to begin: a sample index (48000), a time since the beginning (90s), or a time of day in UTC "
            + "(2026-11-29T06:12:00Z).",
        HelpName = "PLACE",
    };

    private static readonly Option<string?> _to = new("--to") { Description = "Where to end, likewise.", HelpName = "PLACE" };

    private static readonly Option<bool> _loop = new("--loop") { Description = "Begin again at the end." };

    private static readonly Option<string[]> _set = CommonOptions.Set();
    private static readonly OutputOptions _output = new();
    private static readonly TrustOptions _trust = new();

    public static Command Create()
    {
        var command = new Command(
            "replay", "Play a recording: the same frames, times, epochs and gaps. Or plain files as channels.")
        {
            _paths, _speed, _fast, _from, _to, _loop, _set,
        };
        _output.AddTo(command);
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        RunOptions options = _output.Read(parsed, new RunOptions
        {
            Target = new Target("replay"),
            Values = Values(parsed),
            Trust = _trust.Read(parsed),
        });
        using var interruption = new Interruption();
        using var run = new AudioRun(options, CommonOptions.Terminal(parsed), interruption);
        return run.Execute();
    }

    private static ParameterValues Values(ParseResult parsed)
    {
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        string[] paths = parsed.GetRequiredValue(_paths);
        if (paths is [var folder] && !File.Exists(folder)) values.Append("folder", folder);
        else foreach (string path in paths) values.Append("files", path);
        string? speed = parsed.GetValue(_speed);
        bool isFast = parsed.GetValue(_fast);
        if (isFast && speed is not null) throw new UsageException("--fast and --speed say two things. Choose one.");
        if (isFast || speed is not null) values.Append("speed", speed ?? "fast");
        if (parsed.GetValue(_from) is { } from) values.Append("from", from);
        if (parsed.GetValue(_to) is { } to) values.Append("to", to);
        if (parsed.GetValue(_loop)) values.Append("loop", "true");
        return values;
    }
}
