using System.CommandLine;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>list</c>: the presets.</summary>
internal static class ListVerb
{
    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("list", "List the presets: descriptions that come with the tool.") { _json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        PipelineDescription[] presets = [.. PipelineDescription.Presets.Select(PipelineDescription.Load)];
        if (parsed.GetValue(_json))
        {
            using var lines = new JsonLines();
            foreach (PipelineDescription preset in presets)
            {
                lines.Write("preset", json =>
                {
                    json.WriteString("name", preset.Name);
                    json.WriteString("summary", preset.Summary);
                    json.WriteStartArray("parameters");
                    foreach (ParameterDefinition parameter in preset.Parameters) json.WriteStringValue(parameter.Name);
                    json.WriteEndArray();
                });
            }

            return ExitStatus.Done;
        }

        using var output = new TextOutput();
        int width = presets.Max(preset => preset.Name.Length);
        foreach (PipelineDescription preset in presets) output.Line($"{preset.Name.PadRight(width)}  {preset.Summary}");
        return ExitStatus.Done;
    }
}
