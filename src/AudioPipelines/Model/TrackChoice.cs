using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Model;

/// <summary>Which of several streams of audio is taken: that of a number, or the first of a language.</summary>
/// <param name="Text">A number from 1, or a language's code (ISO 639) with or without further parts (BCP 47).</param>
internal sealed partial record TrackChoice(string Text)
{
    private const string NoTrack = "There is no audio track";

    private readonly int? _number = int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : null;

    public static bool IsValid(string text) => Valid().IsMatch(text);

    /// <summary>Whether a stream is the chosen one.</summary>
    /// <param name="number">Its number among the streams of audio, from 1.</param>
    /// <param name="language">Its language's code; <see langword="null"/> where none is told.</param>
    /// <param name="areSame">Whether two codes stand for one language; most languages have several.</param>
    public bool Fits(int number, string? language, Func<string, string, bool> areSame) =>
        _number is { } wanted ? wanted == number : language is not null && areSame(Main(Text), Main(language));

    /// <summary>The error's text if there is no such stream.</summary>
    /// <param name="offered">The language of each stream of audio; <see langword="null"/> where none is told.</param>
    public string ExplainAbsence(IEnumerable<string?> offered) =>
        $"{NoTrack} '{Text}', but "
        + $"{string.Join(", ", offered.Select((language, index) => $"{index + 1} ({language ?? "no language told"})"))}. "
        + "Give one of these as 'track', or none for the first.";

    /// <summary>Whether an error's text is that of <see cref="ExplainAbsence"/>, which needs no addition.</summary>
    public static bool ExplainsAbsence(string text) => text.StartsWith(NoTrack, StringComparison.Ordinal);

    private static string Main(string language) => language.Split('-', '_')[0];

    [GeneratedRegex(@"\A(?:[1-9][0-9]{0,3}|[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\z")]
    private static partial Regex Valid();
}
