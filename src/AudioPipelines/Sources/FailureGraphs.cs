using System.Globalization;

namespace AudioPipelines.Sources;

/// <summary>Keeps the graphs of a source's pipelines as they were at its last failures.</summary>
/// <param name="folder">Where they are kept; <see langword="null"/>: only the last is, in memory.</param>
/// <param name="name">The source's name.</param>
/// <param name="options">The source's time and log.</param>
internal sealed class FailureGraphs(string? folder, string name, AudioSourceOptions options)
{
    private const int Kept = 20;

    /// <summary>Making a graph takes the locks of elements, one of which may hang.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(2);

    private readonly string _prefix = string.Join("_", name.Split(Path.GetInvalidFileNameChars())) + "-";

    /// <summary>The graph of the last failure; empty: there was none, or it could not be made.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Writes the graph of a failure, and notes its file in the error. Never throws.</summary>
    public void Keep(AudioSourceException error, Func<string> toDot)
    {
        if (error.GraphFile is not null) return;
        Last = "";
        try
        {
            string dot = "";
            if (!ControlThread.Run($"graph: {name}", () => dot = toDot(), _deadline) || dot.Length == 0) return;
            Last = dot;
            if (folder is null) return;
            Directory.CreateDirectory(folder);
            string time = options.TimeProvider.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
            string file = Path.GetFullPath(Path.Combine(folder, $"{_prefix}{time}.dot"));
            Write(file, dot);
            error.GraphFile = file;
            foreach (string old in Directory.GetFiles(folder, _prefix + "*.dot").Where(IsOurs).Order(
                StringComparer.Ordinal).SkipLast(Kept)) File.Delete(old);
        }
        catch (Exception thrown)
        {
            SourceLog.GraphNotKept(options.Logger, name, folder ?? "memory", thrown);
        }
    }

    /// <summary>Only the file's owner may read it: a graph shows addresses and files.</summary>
    private static void Write(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }

    /// <summary>Whether a file belongs to this source, and not to one whose name begins with this one's.</summary>
    private bool IsOurs(string file) =>
        DateTime.TryParseExact(
            Path.GetFileNameWithoutExtension(file)[_prefix.Length..], "yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _);
}
