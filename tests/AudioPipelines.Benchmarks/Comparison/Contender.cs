namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>A program in a comparison.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program and its arguments.</param>
internal sealed record Contender(string Name, params string[] Command)
{
    /// <summary>Our own programs are sub-commands of this one.</summary>
    public static Contender Ours(string name, params string[] arguments) => new(name, [Environment.ProcessPath!, .. arguments]);
}
