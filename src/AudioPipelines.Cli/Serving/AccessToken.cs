using System.Buffers.Text;
using System.Security.Cryptography;

namespace AudioPipelines.Cli.Serving;

/// <summary>The word that lets a browser in from another machine.</summary>
/// <param name="Text">The word itself.</param>
/// <param name="File">Where it was read; <see langword="null"/>: it was made for this run, and is kept in memory only.</param>
internal sealed record AccessToken(string Text, string? File)
{
    private const int RandomBytes = 24;
    private const int ShortestLength = 16;
    private const int LongestLength = 512;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Whether other users of this machine may read the file.</summary>
    public bool IsReadByOthers =>
        File is not null && !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(File) & Others) != 0;

    /// <summary>Makes one that nobody can guess.</summary>
    public static AccessToken Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)), null);

    /// <summary>Reads it from a file: its only line.</summary>
    /// <exception cref="UsageException">The file cannot be read, or what it holds is no token.</exception>
    public static AccessToken Read(string file)
    {
        string text;
        try
        {
            using var reader = new StreamReader(file);
            char[] start = new char[LongestLength + 2];
            text = new string(start, 0, reader.ReadBlock(start)).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'--token-file {file}' cannot be read: {unreadable.Message} {Advice(file)}");
        }

        if (text.Length is < ShortestLength or > LongestLength)
        {
            string length = text.Length == 0 ? "is empty"
                : text.Length < ShortestLength ? $"holds {text.Length} characters, which can be guessed"
                : $"holds more than {LongestLength} characters";
            throw new UsageException($"'--token-file {file}' {length}. {Advice(file)}");
        }

        return text.All(letter => letter is > ' ' and <= '~')
            ? new AccessToken(text, file)
            : throw new UsageException(
                $"'--token-file {file}' holds more than one word, or letters that a browser cannot send. {Advice(file)}");
    }

    private static string Advice(string file) =>
        $"Write one random word of {ShortestLength} letters or more into it, for example: openssl rand -hex 24 > {file}";
}
