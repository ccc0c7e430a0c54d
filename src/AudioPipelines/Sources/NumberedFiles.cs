using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Sources;

/// <summary>The files of a channel that lie in a folder: numbered, and joined without a gap.</summary>
internal static partial class NumberedFiles
{
    private static readonly HashSet<string> _extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".wav", ".rf64", ".bwf", ".w64", ".flac", ".opus", ".ogg", ".oga", ".mp3", ".m4a", ".aiff", ".aif", ".mka", ".wv",
    };

    /// <summary>The audio files of a folder in the order of their numbers.</summary>
    /// <exception cref="AudioSourceException">There is none, or their order is not known: a number is missing, or there
    /// twice.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Where(IsAudio).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new AudioSourceException(AudioSourceErrorKind.NotFound, $"The folder '{folder}' holds no audio files.");
        if (files.Length == 1) return files;
        (string Path, long Number)[] numbered = [.. files.Select(file => (file, NumberOf(file))).OrderBy(file => file.Item2)];
        for (int at = 1; at < numbered.Length; at++)
        {
            long before = numbered[at - 1].Number, number = numbered[at].Number;
            if (number == before + 1) continue;
            throw new AudioSourceException(
                AudioSourceErrorKind.Corrupt,
                number == before
                    ? $"'{numbered[at - 1].Path}' and '{numbered[at].Path}' have the same number. Leave one of them."
                    : $"The folder '{folder}' has no file of the number {before + 1}, though it has {before} and {number}: the "
                        + $"rest would "
                        + "be out of step. Restore the file from a copy, or replay the parts one by one.");
        }

        return [.. numbered.Select(file => file.Path)];
    }

    private static bool IsAudio(string path) => _extensions.Contains(Path.GetExtension(path)) && Path.GetFileName(path)[0] != '.';

    /// <summary>The last number of a name.</summary>
    private static long NumberOf(string path) =>
        LastNumber().Match(Path.GetFileNameWithoutExtension(path)) is { Success: true } match
            ? long.Parse(match.Value, CultureInfo.InvariantCulture)
            : throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{path}' has no number, so its place among the others of its folder is not known. Number the files, or name "
                + $"them "
                + "one by one as channels.");

    [GeneratedRegex(@"\d{1,18}(?!.*\d)", RegexOptions.Singleline)]
    private static partial Regex LastNumber();
}
