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

    public static Command Create()
    {
        var command = new Command(
            "validate", "Check description files and show every error with its line and column.") { _files };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
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
}
