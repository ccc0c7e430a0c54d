using System.CommandLine;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>schema</c>: the JSON schema of descriptions, for editors.</summary>
internal static class SchemaVerb
{
    /// <summary>The schema's file, as descriptions name it in their first line.</summary>
    public const string FileName = "pipeline.schema.json";

    private static readonly Argument<string> _folder = new("FOLDER")
    {
        Description = "Where to write it: the folder of the descriptions; '-' is standard output.",
        DefaultValueFactory = _ => ".",
    };

    public static Command Create()
    {
        var command = new Command("schema", $"Write {FileName}, by which editors complete and check descriptions.") { _folder };
        command.SetAction(Run);
        return command;
    }

    /// <summary>Writes it into a folder; one that is there is replaced, since it is never edited.</summary>
    /// <returns>The file.</returns>
    public static string WriteTo(string folder)
    {
        string file = Path.Combine(folder, FileName);
        File.WriteAllText(file, PipelineDescription.ReadSchema());
        return file;
    }

    private static int Run(ParseResult parsed)
    {
        string folder = parsed.GetRequiredValue(_folder);
        if (folder == "-")
        {
            using var output = new TextOutput();
            output.Line(PipelineDescription.ReadSchema().TrimEnd('\n'));
            return ExitStatus.Done;
        }

        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}'. Make it, or name the folder of your descriptions.");
        CommonOptions.Terminal(parsed).Note($"{WriteTo(folder)} is written. Descriptions name it in their first line: "
            + $"# yaml-language-server: $schema={FileName}");
        return ExitStatus.Done;
    }
}
