using System.CommandLine;

namespace AudioPipelines.Silo;

/// <summary>Says what is wrong with a command line.</summary>
internal static class SiloUsage
{
    private const string Seek = "See 'audiopipelines-silo --help'.";

    public static string Explain(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [string unknown, ..]) return $"{parsed.Errors[0].Message.TrimEnd('.')}. {Seek}";
        if (!unknown.StartsWith('-')) return $"'{unknown}' is one argument too many: a silo takes options only. {Seek}";
        IEnumerable<string> names = parsed.CommandResult.Command.Options.Select(option => option.Name);
        string near = NearestName.Of(unknown.Split('=')[0], names) is { } name ? $"; did you mean '{name}'?" : ".";
        return $"There is no option '{unknown}'{near} {Seek}";
    }
}
