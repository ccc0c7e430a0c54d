using System.Text;
using System.Text.RegularExpressions;

namespace AudioPipelines.Descriptions;

/// <summary>The rules for names and words in descriptions.</summary>
internal static partial class Names
{
    /// <summary>The longest name of a parameter, in characters.</summary>
    public const int LongestParameter = 64;

    public const string ParameterRule = "a letter, then letters, digits, '_' or '-', at most 64";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex ParameterPattern { get; }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,254}\z")]
    private static partial Regex EnvironmentPattern { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.+-]{0,63}\z")]
    private static partial Regex ChoicePattern { get; }

    [GeneratedRegex(@"\A[a-z][a-z0-9+.-]{1,31}\z")]
    private static partial Regex SchemePattern { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_-]*\z")]
    private static partial Regex ElementPattern { get; }

    /// <summary>Whether a word of launch text is an element's name: no reference to one, no URI, no placeholder.</summary>
    public static bool IsElement(string text) => ElementPattern.IsMatch(text);

    public static bool IsScheme(string text) => SchemePattern.IsMatch(text);

    public static bool IsParameter(string text) => ParameterPattern.IsMatch(text);

    public static bool IsEnvironmentVariable(string text) => EnvironmentPattern.IsMatch(text);

    /// <summary>Whether the text is a word that launch text reads as it is, anywhere.</summary>
    public static bool IsChoice(string text) => ChoicePattern.IsMatch(text);

    /// <summary><c>AUDIOPIPELINES_DESCRIPTION_PARAMETER</c>, with underscores between words.</summary>
    public static string EnvironmentVariable(string description, string parameter) =>
        $"AUDIOPIPELINES_{UpperSnake(description)}_{UpperSnake(parameter)}";

    private static string UpperSnake(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (char.IsAsciiLetterUpper(c) && i > 0 && (char.IsAsciiLetterLower(name[i - 1]) || char.IsAsciiDigit(name[i - 1])))
                result.Append('_');
            result.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
        }

        return result.ToString();
    }
}
