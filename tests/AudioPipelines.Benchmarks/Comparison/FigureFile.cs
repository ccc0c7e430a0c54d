using System.Text.Json;
using System.Text.Json.Nodes;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>What was measured, as JSON for programs, beside the tables for people.</summary>
internal static class FigureFile
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>Writes the figures of a sub-command, with the machine and the time, and says where.</summary>
    /// <param name="name">The sub-command.</param>
    /// <param name="figures">An object; its properties are written.</param>
    public static void Write(string name, object figures)
    {
        JsonObject root = JsonSerializer.SerializeToNode(figures, _indented)!.AsObject();
        root.Insert(0, "Machine", JsonSerializer.SerializeToNode(Machine.Describe()));
        root.Insert(1, "Date", DateTimeOffset.UtcNow);
        string file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, root.ToJsonString(_indented));
        Console.WriteLine($"\nAlso as JSON: {Path.GetRelativePath(Paths.Root, file)}");
    }

    /// <summary>Where the figures of a sub-command are.</summary>
    public static string PathOf(string name) => Path.Combine(Paths.Artifacts, "benchmarks", $"{name}.json");
}
