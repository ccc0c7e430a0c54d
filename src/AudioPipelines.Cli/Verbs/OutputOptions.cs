using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary>The options that say what becomes of a run's frames, and when it stops.</summary>
internal sealed class OutputOptions
{
    /// <summary>The value of <c>--json</c> that asks for frames too.</summary>
    public const string JsonFrames = "frames";

    private readonly Option<string?> _frames = new("--frames") { Description = "Stop after N frames.", HelpName = "N" };

    private readonly Option<string?> _duration = new("--duration")
    {
        Description = "Stop after so much audio: a number with ms, s, m or h. What --out writes ends exactly there.",
        HelpName = "TIME",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Write the audio into a WAV file, in the description's sample type, gaps as silence; or, with '-', as "
            + "raw interleaved samples to standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _json = new("--json")
    {
        Description = "Write what happens to standard output, one JSON object a line; with 'frames', every frame too.",
        HelpName = JsonFrames,
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command)
    {
        command.Add(_frames);
        command.Add(_duration);
        command.Add(_out);
        command.Add(_json);
    }

    /// <summary>Adds what was asked for to the other options of a run.</summary>
    /// <exception cref="UsageException">The options contradict each other, or one is wrong.</exception>
    public RunOptions Read(ParseResult parsed, RunOptions run)
    {
        string? json = parsed.GetValue(_json);
        if (json is not (null or JsonFrames))
            throw new UsageException($"'--json {json}' is not known. Write --json, or --json frames.");
        bool isJson = parsed.GetResult(_json) is not null;
        string? file = parsed.GetValue(_out);
        if (isJson && file == "-") throw new UsageException("--json and --out - both need standard output. Choose one.");
        if (file is not (null or "-") && !file.EndsWith(".wav", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(
                $"'--out {file}' is neither a name that ends in .wav nor '-' for raw samples on standard output. "
                + "'audiopipelines convert' writes other kinds of files.");
        return run with
        {
            Frames = ReadFrames(parsed.GetValue(_frames)),
            Duration = CommonOptions.Duration("--duration", parsed.GetValue(_duration)),
            Out = file,
            Json = isJson,
            JsonFrames = json == JsonFrames,
        };
    }

    private static long? ReadFrames(string? text)
    {
        if (text is null) return null;
        return long.TryParse(text, System.Globalization.NumberStyles.None, null, out long frames) && frames > 0
            ? frames
            : throw new UsageException($"'--frames {text}' is not a number of frames. Write a whole number from 1.");
    }
}
