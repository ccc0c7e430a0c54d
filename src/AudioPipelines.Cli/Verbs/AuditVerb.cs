using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.Model;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>audit</c>: listens to a microphone array, or a recording of one, and says what is wrong with which
/// channel.</summary>
internal static class AuditVerb
{
    /// <summary>Like a soak run, an audit that finds something wrong has not succeeded.</summary>
    private const int FoundFaults = 1;

    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string?> _duration = CommonOptions.Duration(
        "Listen for so long: a number with ms, s, m or h. Default: to the end; 15s if there is none.");

    private static readonly Option<string?> _reference = new("--reference")
    {
        Description = "A recording of the same array in good order, with the sound at the same place. It tells swapped "
            + "channels and slips of any length.",
        HelpName = "RECORDING",
    };

    private static readonly Option<string?> _size = new("--size")
    {
        Description = "The largest distance between two microphones (0.5m, 30cm). A channel that is further off in time has "
            + "slipped.",
        HelpName = "LENGTH",
    };

    private static readonly Option<bool> _json = CommonOptions.Json();

    private static readonly Option<string?> _plot = new("--plot")
    {
        Description = "Also draw the result: an SVG, which browsers and word processors show.",
        HelpName = "FILE.svg",
    };

    public static Command Create()
    {
        var command = new Command(
            "audit",
            "Listen to a microphone array, or a recording of one, and say what is wrong with which channel. Exit status 1: "
            + "something is.")
        {
            _description, _value, _set, _duration, _reference, _size, _json, _plot,
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
        ArrayAudit.Plan audit = planned.Plan.Audit ?? new();
        if (Size(parsed.GetValue(_size)) is { } size) audit = audit with { Size = size };
        string? plot = Plot(parsed.GetValue(_plot));
        using var interruption = new Interruption();
        var run = new ListeningRun(terminal, interruption);
        ArrayAuditor.Reference? reference =
            (parsed.GetValue(_reference) ?? audit.Reference) is { } path ? Listen(run, path, terminal) : null;
        var auditor = new ArrayAuditor(audit, reference);
        run.Listen(planned, duration, auditor.Listen);
        ArrayAudit report = auditor.Report();
        string name = Path.GetFileName(parsed.GetValue(_value) ?? parsed.GetRequiredValue(_description));
        if (parsed.GetValue(_json)) AuditJson.Write(report);
        else AuditTable.Show(terminal, name, report);
        if (plot is not null) AuditPicture.Write(plot, name, report);
        return interruption.Status ?? (report.Findings.Count > 0 ? FoundFaults : ExitStatus.Done);
    }

    private static ArrayAuditor.Reference Listen(ListeningRun run, string path, Terminal terminal)
    {
        var values = new ParameterValues();
        PlannedSource planned = Target.Of(path).Plan(values, null);
        var auditor = new ArrayAuditor();
        run.Listen(planned, null, auditor.Listen);
        foreach (ArrayAudit.Finding finding in auditor.Report().Findings)
            terminal.Warning($"The reference '{path}' is not in good order itself: {finding}.");
        return auditor.ToReference();
    }

    private static string? Plot(string? file) =>
        file is null || file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? file
            : throw new UsageException($"'--plot {file}' does not end in .svg, which is what is drawn. Give it another name.");

    private static double? Size(string? text)
    {
        if (text is null) return null;
        return LengthText.TryParse(text, out double size) && size is > 0 and <= ArrayAudit.Plan.LargestSize
            ? size
            : throw new UsageException(
                $"'--size {text}' is not the size of an array. Write a number with m, cm or mm, such as 0.5m, at most "
                + $"{ArrayAudit.Plan.LargestSize}m.");
    }
}
