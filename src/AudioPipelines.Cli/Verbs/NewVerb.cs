using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>new</c>: a description to start one's own from.</summary>
internal static class NewVerb
{
    private static readonly Argument<string> _source = new("SOURCE")
    {
        Description = "What it plays: a preset ('audiopipelines list' shows them), a media file, or an address.",
    };

    private static readonly Argument<string?> _file = new("FILE")
    {
        Description = "The description. Default: named after the source, in the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a file that exists." };

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command(
            "new", "Write a commented description to start from, of a preset, a media file or an address, and its schema.")
        {
            _source, _file, _overwrite, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string source = parsed.GetRequiredValue(_source);
        Target target = Target.Of(source);
        if (!PipelineDescription.Presets.Contains(target.Description))
        {
            throw new UsageException(File.Exists(source)
                ? $"'{source}' is a description already. Copy it, or name a preset, a media file or an address."
                : $"'{source}' is no preset, media file or address. 'audiopipelines list' shows the presets.");
        }

        string file = parsed.GetValue(_file) ?? $"{target.FileName}.yaml";
        if (File.Exists(file) && !parsed.GetValue(_overwrite))
            throw new UsageException($"'{file}' exists. Name another file, or say --overwrite.");
        string? folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder '{folder}'. Make it first.");
        File.WriteAllText(file, Describe(target, Path.GetFileNameWithoutExtension(file)));
        string schema = SchemaVerb.WriteTo(folder);
        if (parsed.GetValue(_json))
        {
            using var lines = new JsonLines();
            lines.Write("description", json =>
            {
                json.WriteString("file", file);
                json.WriteString("schema", schema);
            });
        }

        CommonOptions.Terminal(parsed).Note(
            $"{file} is written, and {schema} for editors. Edit it; then: audiopipelines run {file}");
        return ExitStatus.Done;
    }

    private static string Describe(Target target, string name)
    {
        var draft = new DescriptionDraft(PipelineDescription.ReadPreset(target.Description));
        draft.SetName(name);
        if (target.Parameter is { } parameter)
        {
            string value = target.Description is "file" or "replay" or "sdp"
                && !target.Value!.Contains("://", StringComparison.Ordinal)
                ? Path.GetFullPath(target.Value)
                : target.Value!;
            draft.SetDefault(parameter, value);
            if (target.Description == "file") draft.AddComments(Found(value));
        }

        return draft.Text;
    }

    /// <summary>What a file holds, in lines for people.</summary>
    private static IEnumerable<string> Found(string file)
    {
        MediaInfo info = MediaProbe.Probe(
            LocalUri.From(file, OperatingSystem.IsWindows(), Environment.CurrentDirectory), ProbeVerb.Timeout);
        return MediaText.Lines(info);
    }
}
