using System.Reflection;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>A program in a comparison.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program and its arguments.</param>
internal sealed record Contender(string Name, params string[] Command)
{
    /// <summary>Our own programs are sub-commands of this one, however it was started: by itself, or by <c>dotnet</c>.</summary>
    public static Contender Ours(string name, params string[] arguments)
    {
        string process = Environment.ProcessPath!, assembly = Assembly.GetEntryAssembly()!.Location;
        return Path.GetFileNameWithoutExtension(process) == Path.GetFileNameWithoutExtension(assembly)
            ? new(name, [process, .. arguments])
            : new(name, [process, assembly, .. arguments]);
    }
}
