using System.Text.Json;

namespace AudioPipelines.Recording;

/// <summary>Reads a recording's index, even while it is written.</summary>
internal static class IndexReader
{
    /// <summary>The lines, in order. A last line that is not complete is left out: it is being written, or a crash cut it
    /// off.</summary>
    /// <param name="folder">The recording's folder.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.NotFound"/>: there is no index;
    /// <see cref="AudioSourceErrorKind.UnsupportedFormat"/>: it is of a newer version;
    /// <see cref="AudioSourceErrorKind.Corrupt"/>: a line is none.</exception>
    public static IEnumerable<IndexLine> Read(string folder)
    {
        string path = Path.Combine(folder, IndexWriter.FileName);
        using StreamReader reader = Open(path, folder);
        string text = reader.ReadToEnd();
        int number = 0;
        for (int start = 0; text.IndexOf('\n', start) is >= 0 and int end; start = end + 1)
        {
            number++;
            yield return Parse(text.AsSpan(start, end - start), path, number);
        }
    }

    private static StreamReader Open(string path, string folder)
    {
        try
        {
            return new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.NotFound,
                $"'{folder}' is no recording: there is no {IndexWriter.FileName}. Give the folder that 'recording' names.",
                missing);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.AccessDenied, $"'{path}' may not be read: {denied.Message}", denied);
        }
    }

    private static IndexLine Parse(ReadOnlySpan<char> text, string path, int number)
    {
        IndexLine? line = null;
        Exception? cause = null;
        try
        {
            line = JsonSerializer.Deserialize(text, IndexJson.Default.IndexLine);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            cause = failure;
        }

        if (line is RecordingBegun { Version: > RecordingBegun.CurrentVersion } newer)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.UnsupportedFormat,
                $"'{path}' has version {newer.Version} of the index, and this program reads up to "
                + $"{RecordingBegun.CurrentVersion}. Use a newer AudioPipelines.");
        }

        return line ?? throw new AudioSourceException(
            AudioSourceErrorKind.Corrupt,
            $"Line {number} of '{path}' cannot be read{(cause is null ? "" : $": {cause.Message}")}. Take the line out, or "
            + $"restore "
            + "the file.", cause!);
    }
}
