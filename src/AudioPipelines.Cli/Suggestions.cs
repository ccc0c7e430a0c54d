using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli;

/// <summary>Answers a shell that asks how a command line may go on: <c>audiopipelines "[suggest:POSITION]" "LINE"</c>, as
/// <c>dotnet-suggest</c> asks. Besides verbs and options it knows presets, and the parameters of the description that the line
/// names.</summary>
internal static class Suggestions
{
    private const string Begin = "[suggest:";

    /// <summary>Other names of <c>--help</c>, which nobody looks for.</summary>
    private static readonly string[] _unusual = ["-?", "/?", "/h"];

    /// <summary>Whether the tool was asked that.</summary>
    public static bool AreAsked(string[] arguments) =>
        arguments is [['[', ..] first, _] && first.StartsWith(Begin, StringComparison.Ordinal) && first.EndsWith(']');

    /// <summary>Writes the words, one a line.</summary>
    public static int Write(string[] arguments, RootCommand root)
    {
        string line = arguments[1];
        int position = int.TryParse(
            arguments[0].AsSpan()[Begin.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            ? Math.Min(at, line.Length)
            : line.Length;
        string typed = line[..position];
        int program = typed.IndexOf(' ', StringComparison.Ordinal);
        typed = program < 0 ? "" : typed[(program + 1)..];
        string[] words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string begun = typed.Length == 0 || typed[^1] == ' ' ? "" : words[^1];
        using var output = new TextOutput();
        foreach (string word in Words(root, typed, words, begun).Where(word => word.StartsWith(begun, StringComparison.Ordinal))
            .Except(_unusual).Order(StringComparer.Ordinal)) output.Line(word);
        return ExitStatus.Done;
    }

    private static IEnumerable<string> Words(RootCommand root, string typed, string[] words, string begun)
    {
        IEnumerable<string> known = root.Parse(typed).GetCompletions(typed.Length).Select(completion => completion.Label);
        Command? verb = root.Subcommands.FirstOrDefault(command => command.Name == words.FirstOrDefault());
        if (verb is null || words.Length < 2 || !begun.StartsWith('-')) return known;
        bool takesParameters = verb.Options.Any(option => option.Name == "--set");
        return takesParameters ? known.Concat(Parameters(words[1])) : known;
    }

    private static IEnumerable<string> Parameters(string description)
    {
        try
        {
            return PipelineDescription.Load(Target.Of(description).Description).Parameters.Select(
                parameter => $"--{parameter.Name}");
        }
        catch (DescriptionException)
        {
            return [];
        }
    }

    /// <summary>The presets, for an argument that may name one.</summary>
    public static IEnumerable<CompletionItem> Presets(CompletionContext context) =>
        PipelineDescription.Presets.Select(preset => new CompletionItem(preset));
}
