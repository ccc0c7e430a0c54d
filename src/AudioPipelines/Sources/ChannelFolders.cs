using System.Globalization;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Finds the plain files of a replay: those of folders <c>ch0</c>, <c>ch1</c> …, or those that the plan
/// names.</summary>
internal static class ChannelFolders
{
    private const string Prefix = "ch";

    /// <summary>The files, track by track.</summary>
    /// <param name="plan">The plan; its folder, if it has one, is no recording.</param>
    /// <param name="check">Checks that a folder may be read.</param>
    /// <param name="open">Opens a file.</param>
    /// <exception cref="AudioSourceException">There are none, or one is missing.</exception>
    public static IReadOnlyList<PlainTrack> Find(ReplayPlan plan, Action<string> check, Func<string, ISampleReader> open)
    {
        if (plan.Folder is not { } folder) return [.. plan.Files.Select(path => Track(Path.GetFullPath(path)))];
        string root = Path.GetFullPath(folder);
        check(root);
        if (!Directory.Exists(root))
            throw new AudioSourceException(
                AudioSourceErrorKind.NotFound, $"The folder '{folder}' does not exist. Check its path and name.");
        string[] channels = Channels(root);
        if (channels.Length > 0) return [.. channels.Select(Track)];
        throw new AudioSourceException(
            AudioSourceErrorKind.NotFound,
            $"'{folder}' is no recording: it has no {IndexWriter.FileName}, and no folders {Prefix}0, {Prefix}1 … with a "
            + $"channel's "
            + "files each. Name the files themselves with 'files'.");

        PlainTrack Track(string path)
        {
            string label = Path.GetFileNameWithoutExtension(path);
            if (!Directory.Exists(path)) return new PlainTrack(label, [path], open);
            check(path);
            return new PlainTrack(Path.GetFileName(path.TrimEnd('/')), NumberedFiles.In(path), open);
        }
    }

    private static string[] Channels(string root)
    {
        SortedDictionary<int, string> found = [];
        foreach (string path in Directory.EnumerateDirectories(root, Prefix + "*"))
        {
            if (!int.TryParse(
                Path.GetFileName(path).AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || found.TryAdd(number, path)) continue;
            throw new AudioSourceException(
                AudioSourceErrorKind.Corrupt, $"'{found[number]}' and '{path}' are folders of one channel. Leave one of them.");
        }

        int missing = Enumerable.Range(0, found.Count).FirstOrDefault(number => !found.ContainsKey(number), -1);
        if (missing < 0) return [.. found.Values];
        throw new AudioSourceException(
            AudioSourceErrorKind.NotFound,
            $"'{root}' has no folder {Prefix}{missing}, though it has {Prefix}{found.Keys.Last()}: the channels after it would "
            + $"have "
            + "other numbers. Restore it, or name the folders with 'files'.");
    }
}
