using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Sounds that ffmpeg makes and encodes, each once per run: several tests look at the same file. None of them may
/// change it.</summary>
internal static class EncodedSound
{
    private static readonly ConcurrentDictionary<(string Sound, string Name, string Options), Lazy<string>> _made = [];

    /// <summary>The path of a file.</summary>
    /// <param name="sound">What it holds, as a source of ffmpeg's filters.</param>
    /// <param name="name">Its name, whose ending says what contains the sound.</param>
    /// <param name="options">ffmpeg's options, with a space between them.</param>
    public static string Make(string sound, string name, string options) => _made.GetOrAdd(
        (sound, name, options), static of => new Lazy<string>(() => Encode(of.Sound, of.Name, of.Options))).Value;

    private static string Encode(string sound, string name, string options)
    {
        string path = Path.Combine(TestFolder.Create("encoded"), name);
        ProcessRunner.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", sound, .. options.Split(' '), path]).Exited();
        return path;
    }
}
