namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Where the repository and what was built of it are.</summary>
internal static class Paths
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What the build makes.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    /// <summary>One of the C programs in <c>native/bench</c>.</summary>
    public static string Native(string program) => Path.Combine(Artifacts, "native/bench", program);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AudioPipelines.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The benchmarks have to lie inside the repository.");
    }
}
