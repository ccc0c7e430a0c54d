using System.CommandLine;

namespace AudioPipelines.Cli.Verbs;

/// <summary>The options that say how audio is recorded.</summary>
internal sealed class RecordingOptions
{
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "wav, flac, opus, or an extension and the launch text of an encoder with its container, like "
            + "'mka: flacenc ! matroskamux'. Default: wav.",
        HelpName = "ENCODING",
    };

    private readonly Option<bool> _perChannel = new("--per-channel")
    {
        Description = "Write each channel into files of its own, in folders ch0, ch1 and so on.",
    };

    private readonly Option<string?> _segment = new("--segment")
    {
        Description = "Begin a new file at multiples of this time: a number with ms, s, m or h.",
        HelpName = "TIME",
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "The files' name: %n is the segment's number, %i its first index, %t its UTC time. Default: %n.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(_encoding);
        command.Add(_perChannel);
        command.Add(_segment);
        command.Add(_name);
    }

    /// <summary>The recording that was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">Where it goes; <see langword="null"/>: none was asked for.</param>
    /// <exception cref="UsageException">An option is none, or has nothing to say anything of.</exception>
    public RecordingPlan? Read(ParseResult parsed, string? folder)
    {
        if (folder is null)
        {
            foreach (Option option in new Option[] { _encoding, _perChannel, _segment, _name })
            {
                if (parsed.GetResult(option) is { Implicit: false })
                    throw new UsageException($"{option.Name} says how audio is recorded. Add --record FOLDER.");
            }

            return null;
        }

        var plan = new RecordingPlan(folder)
        {
            PerChannel = parsed.GetValue(_perChannel),
            SegmentLength = CommonOptions.Duration("--segment", parsed.GetValue(_segment)),
        };
        if (parsed.GetValue(_encoding) is { } encoding) plan = plan with { Encoding = encoding };
        if (parsed.GetValue(_name) is { } name) plan = plan with { FileName = name };
        try
        {
            new AudioRecorder(plan, "").Dispose(); // checks the texts; writes nothing
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }

        return plan;
    }
}
