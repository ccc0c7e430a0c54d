using System.CommandLine;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary>Options and arguments that several verbs share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--verbose</c>.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show GStreamer's own messages and log, and details of errors.",
        Recursive = true,
    };

    /// <summary><c>--quiet</c>.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Show nothing on the terminal but errors.",
        Recursive = true,
    };

    /// <summary><c>DESCRIPTION</c>.</summary>
    public static Argument<string> Description() => new("DESCRIPTION")
    {
        Description = "A preset ('audiopipelines list' shows them), a description file, an audio file, an address "
            + "(http://…, rtsp://…, udp://…), or a source of another machine (nats://HOST:4222/SOURCE).",
        HelpName = "DESCRIPTION", // help would show the completions
        CompletionSources = { Suggestions.Presets },
    };

    /// <summary><c>VALUE</c>.</summary>
    public static Argument<string?> Value() => new("VALUE")
    {
        Description = "What the preset plays: the value of its first parameter that must have one (run file talk.flac).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary><c>--set NAME=VALUE</c>.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Give a parameter of the description its value; may be repeated. A list takes values with commas between "
            + "them, or one each time.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary><c>--json</c> of verbs that have only one form of it.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON, one object a line." };

    /// <summary><c>--duration TIME</c> of verbs that listen; they also know it as <c>--for</c>.</summary>
    public static Option<string?> Duration(string description) => new("--duration", "--for")
    {
        Description = description,
        HelpName = "TIME",
    };

    /// <summary>The terminal that the options ask for.</summary>
    public static Terminal Terminal(ParseResult parsed) => new(parsed.GetValue(Quiet), parsed.GetValue(Verbose));

    /// <summary>The values of <c>--set</c>. A list takes all values for its name, any other parameter takes the last.</summary>
    /// <exception cref="UsageException">One is not of the form NAME=VALUE.</exception>
    public static ParameterValues Values(IEnumerable<string> settings)
    {
        var values = new ParameterValues();
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new UsageException($"'--set {setting}' gives no value. Write --set NAME=VALUE.");
            values.Append(setting[..equals], setting[(equals + 1)..]);
        }

        return values;
    }

    /// <summary>Reads the time of <see cref="Duration(string)"/>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan? Duration(ParseResult parsed, Option<string?> option) =>
        Duration(parsed.GetResult(option)?.IdentifierToken?.Value ?? option.Name, parsed.GetValue(option));

    /// <summary>Reads an option's time.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan? Duration(string option, string? text)
    {
        if (text is null) return null;
        return DurationText.TryParse(text, out TimeSpan duration) && duration > TimeSpan.Zero
            ? duration
            : throw new UsageException($"'{option} {text}' is not a time. Write a number with ms, s, m or h, such as 10s.");
    }
}
