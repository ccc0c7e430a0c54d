using System.CommandLine;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli;

/// <summary>Accepts a description's parameters as options: <c>--NAME VALUE</c> for <c>--set NAME=VALUE</c>, unless the verb has
/// an option of that name.</summary>
internal static class ParameterOptions
{
    /// <summary>Rewrites such options as <c>--set</c>.</summary>
    /// <param name="arguments">The command line, beginning with the verb.</param>
    /// <param name="options">The verb's own options.</param>
    /// <exception cref="UsageException">An option is neither the verb's nor a parameter.</exception>
    public static string[] Rewrite(string[] arguments, IReadOnlyList<Option> options)
    {
        if (!options.Any(option => option.Name == "--set") || !arguments.Any(word => IsUnknown(word, options))) return arguments;
        List<ParameterDefinition> known = Parameters(arguments, options);
        var rewritten = new List<string>();
        for (int at = 0; at < arguments.Length; at++)
        {
            string word = arguments[at];
            if (word == "--") return [.. rewritten, .. arguments[at..]];
            if (!IsUnknown(word, options))
            {
                rewritten.Add(word);
                continue;
            }

            string name = NameOf(word);
            ParameterDefinition? parameter = known.FirstOrDefault(p => p.Name == name)
                ?? known.FirstOrDefault(p => p.FormerName == name); // the description's error gives the new name
            if (parameter is null)
                throw Unknown(arguments[0], word, options.Select(option => option.Name).Concat(known.Select(p => $"--{p.Name}")));
            rewritten.AddRange(["--set", $"{name}={ValueOf(parameter, arguments, ref at)}"]);
        }

        return [.. rewritten];
    }

    private static UsageException Unknown(string verb, string option, IEnumerable<string> known)
    {
        string near = NearestName.Of(option, known) is { } name ? $"; did you mean '{name}'?" : ".";
        return new UsageException($"There is no option '{option}'{near} See 'audiopipelines {verb} --help'.");
    }

    private static string ValueOf(ParameterDefinition parameter, string[] arguments, ref int at)
    {
        int equals = arguments[at].IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) return arguments[at][(equals + 1)..];
        bool isFollowed = at + 1 < arguments.Length && !arguments[at + 1].StartsWith("--", StringComparison.Ordinal);
        if (parameter.Type == ParameterType.Boolean && !(isFollowed && arguments[at + 1] is "true" or "false")) return "true";
        return isFollowed
            ? arguments[++at]
            : throw new UsageException($"'--{parameter.Name}' needs a value. Write --{parameter.Name} VALUE.");
    }

    /// <summary>The parameters of the description on the command line, or of all of them where the verb takes several. Names are
    /// the words that are neither options nor values of such; where the verb takes one, it is the first.</summary>
    private static List<ParameterDefinition> Parameters(string[] arguments, IReadOnlyList<Option> options)
    {
        List<ParameterDefinition> known = [];
        bool takesSeveral = arguments[0] == "serve";
        for (int at = 1; at < arguments.Length; at++)
        {
            if (arguments[at].StartsWith("--", StringComparison.Ordinal))
            {
                Option? option = Find(arguments[at], options);
                if (!arguments[at].Contains('=', StringComparison.Ordinal)
                    && option is null or { Arity.MinimumNumberOfValues: > 0 }) at++;
                continue;
            }

            try
            {
                known.AddRange(PipelineDescription.Load(Target.Of(arguments[at]).Description).Parameters);
            }
            catch (DescriptionException)
            {
                // The error comes when it is loaded for the run.
            }

            if (!takesSeveral) break;
        }

        return known;
    }

    private static bool IsUnknown(string word, IReadOnlyList<Option> options) =>
        word.Length > 3 && word.StartsWith("--", StringComparison.Ordinal) && Find(word, options) is null;

    private static Option? Find(string word, IReadOnlyList<Option> options) =>
        options.FirstOrDefault(option => option.Name == "--" + NameOf(word) || option.Aliases.Contains("--" + NameOf(word)));

    private static string NameOf(string word) => word[2..].Split('=', 2)[0];
}
