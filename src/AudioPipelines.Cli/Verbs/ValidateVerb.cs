using System.CommandLine;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>validate</c>: every error of every file, with its line and column.</summary>
internal static class ValidateVerb
{
    private static readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Description files, or names of presets.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command(
            "validate", "Check description files and show every error with its line and column.") { _files, _json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_json)) return WriteJson(parsed.GetRequiredValue(_files));
        using var output = new TextOutput();
        bool allValid = true;
        foreach (string file in parsed.GetRequiredValue(_files))
        {
            IReadOnlyList<DescriptionError> errors = GstSource.Validate(file);
            foreach (DescriptionError error in errors) output.Line(error.ToString());
            if (errors.Count == 0) output.Line($"{file}: OK");
            else allValid = false;
        }

        return allValid ? ExitStatus.Done : ExitStatus.WrongUsage;
    }

    private static int WriteJson(string[] files)
    {
        using var lines = new JsonLines();
        bool allValid = true;
        foreach (string file in files)
        {
            IReadOnlyList<DescriptionError> errors = GstSource.Validate(file);
            allValid &= errors.Count == 0;
            lines.Write("description", json =>
            {
                json.WriteString("file", file);
                json.WriteBoolean("valid", errors.Count == 0);
                json.WriteStartArray("errors");
                foreach (DescriptionError error in errors)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line", error.Line);
                    json.WriteNumber("column", error.Column);
                    json.WriteString("message", ParameterValues.HideSecrets(error.Message));
                    json.WriteString("expected", error.Expected);
                    json.WriteString("nearest", error.Nearest);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }

        return allValid ? ExitStatus.Done : ExitStatus.WrongUsage;
    }
}
