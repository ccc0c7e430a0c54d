using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>convert</c>: writes what a source gives into audio files.</summary>
internal static class ConvertVerb
{
    private static readonly string[] _extensions = ["wav", "flac", "opus"];

    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string> _out = new("--out")
    {
        Description = "The file, whose extension says the encoding: .wav, .flac or .opus; with --per-channel, a folder.",
        HelpName = "FILE|FOLDER",
        Required = true,
    };

    private static readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "wav, flac, opus, or an extension and the launch text of an encoder with its container.",
        HelpName = "ENCODING",
    };

    private static readonly Option<bool> _perChannel = new("--per-channel")
    {
        Description = "Write each channel into a file of its own: ch0.wav, ch1.wav and so on, in the folder.",
    };

    private static readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files that exist." };
    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("convert", "Write a source, such as a file in any format, into a file of another.")
        {
            _description, _value, _set, _out, _encoding, _perChannel, _overwrite, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        PlannedSource planned = Target.Of(parsed.GetRequiredValue(_description)).Plan(values, parsed.GetValue(_value));
        using ConvertedFiles files = Read(parsed, planned.Plan);
        using var interruption = new Interruption();
        using var conversion = new Conversion(planned, files, terminal, interruption);
        string target = parsed.GetRequiredValue(_out);
        long samples = conversion.Run(target);
        if (parsed.GetValue(_json))
        {
            using var lines = new JsonLines();
            lines.Write("converted", json =>
            {
                json.WriteString("out", target);
                json.WriteNumber("samples", samples);
            });
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private static ConvertedFiles Read(ParseResult parsed, PipelinePlan plan)
    {
        string target = parsed.GetRequiredValue(_out);
        bool isPerChannel = parsed.GetValue(_perChannel), mayReplace = parsed.GetValue(_overwrite);
        string extension = Path.GetExtension(target).TrimStart('.').ToLowerInvariant();
        string? encoding = parsed.GetValue(_encoding) ?? (isPerChannel ? "wav" : _extensions.FirstOrDefault(extension.Equals));
        if (encoding is null)
        {
            throw new UsageException(
                $"'--out {target}' does not say an encoding. Give it the extension .wav, .flac or .opus, or say --encoding.");
        }

        if (!isPerChannel && !mayReplace && Path.Exists(target))
            throw new UsageException($"'{target}' exists. Give --out another name, or add --overwrite.");
        foreach (string input in plan.InputFiles)
        {
            if (Path.GetFullPath(input) == Path.GetFullPath(target))
                throw new UsageException($"'{input}' would be written over while it is read. Give --out another name.");
        }

        return new ConvertedFiles(target, encoding, encoding.Split(':')[0], isPerChannel, mayReplace);
    }
}
