using System.CommandLine;
using System.Globalization;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.Testing;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>soak</c>: runs a source for a long time under faults, and reports whether anything is wrong afterwards.</summary>
internal static class SoakVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string?> _chaos = new("--chaos")
    {
        Description = "Disturb the source by a sequence of faults that this number decides: errors, ends, losses, hangs, a "
            + "slow consumer, restarts.",
        HelpName = "SEED",
    };

    private static readonly Option<string?> _duration = new("--duration")
    {
        Description = "How long to go on: a number with ms, s, m or h. Default: 1m.",
        HelpName = "TIME",
    };

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command(
            "soak", "Run a source for long, under faults if asked to, and check ledger, memory, threads and descriptors.")
        {
            _description, _value, _set, _chaos, _duration, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        ChaosOptions options = Read(parsed);
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        PipelinePlan plan = Target.Of(parsed.GetRequiredValue(_description)).Load(values, parsed.GetValue(_value)).Resolve(
            values);
        if (plan.Replay is not null)
            throw new UsageException(
                $"'soak' disturbs pipelines, and '{plan.Name}' plays a recording. Name another description.");
        using var interruption = new Interruption();
        using var source = new GstSource(plan with { Restart = Untiring(plan.Restart) });
        using var run = new ChaosRun(source, options)
        {
            Announce = step => terminal.Note(
                string.Create(CultureInfo.InvariantCulture, $"{step.Fault}, {step.Length.TotalMilliseconds:0} ms")),
        };
        ChaosReport report = run.Run(interruption.Requested);
        if (parsed.GetValue(_json)) SoakJson.Write(options, report);
        else using (var output = new TextOutput()) SoakText.Write(output, options, report);
        if (interruption.Status is { } interrupted) return interrupted;
        return report.IsSound ? ExitStatus.Done : ExitStatus.SourceFailed;
    }

    private static ChaosOptions Read(ParseResult parsed)
    {
        string? seed = parsed.GetValue(_chaos);
        int? number = seed is null ? null
            : int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value
            : throw new UsageException($"'--chaos {seed}' is not a seed. Write a whole number, such as 1.");
        string text = parsed.GetValue(_duration) ?? "1m";
        return DurationText.TryParse(text, out TimeSpan duration) && duration > TimeSpan.Zero
            ? new ChaosOptions { Seed = number, Duration = duration }
            : throw new UsageException($"'--duration {text}' is not a time. Write a number with ms, s, m or h, such as 10m.");
    }

    /// <summary>Overrides the description: the source must come back however often it is disturbed, and files begin again at
    /// their end.</summary>
    private static RestartPolicy Untiring(RestartPolicy policy) => policy with
    {
        Mode = RestartMode.Always,
        Delay = TimeSpan.FromMilliseconds(100),
        MaximumDelay = TimeSpan.FromSeconds(1),
        MaximumAttempts = 100_000,
        Budget = 100_000,
    };
}
