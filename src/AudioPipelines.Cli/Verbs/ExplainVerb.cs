using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>explain</c>: what a description becomes with the given parameters.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly TrustOptions _trust = new();
    private static readonly Option<bool> _json = CommonOptions.Json();

    private static readonly Option<bool> _dot = new("--dot")
    {
        Description = "Write the graph of the pipelines in Graphviz's language, as built but not started.",
    };

    public static Command Create()
    {
        var command = new Command(
            "explain", "Show what a description comes to: launch text, parameters, streams, frames, latency.")
        {
            _description, _value, _set, _dot, _json,
        };
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        PipelineDescription description = Target.Of(parsed.GetRequiredValue(_description)).Load(values, parsed.GetValue(_value));
        SourceTrust trust = _trust.Read(parsed);
        using var output = new TextOutput();
        if (parsed.GetValue(_dot))
        {
            PipelinePlan built = description.Resolve(values, trust: trust);
            if (trust is RestrictedPolicy asked) GstSource.CheckTrust(built, asked);
            foreach (string graph in GstSource.Draw(built)) output.Line(graph);
            return ExitStatus.Done;
        }

        if (parsed.GetValue(_json))
        {
            PipelinePlan resolved = description.Resolve(values, trust: trust);
            if (trust is RestrictedPolicy limits) GstSource.CheckTrust(resolved, limits);
            PlanJson.Write(description, values, trust, resolved);
            return ExitStatus.Done;
        }

        PlanText.WriteTitle(output, description);
        PlanText.WriteParameters(output, description, values, trust);
        output.Send(); // also if a required parameter has no value: this lists the parameters
        PipelinePlan plan = description.Resolve(values, trust: trust);
        PlanText.Write(output, plan);
        output.Send(); // a refused plan is shown in full
        if (trust is RestrictedPolicy policy) GstSource.CheckTrust(plan, policy);
        return ExitStatus.Done;
    }
}
