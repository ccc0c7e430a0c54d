namespace AudioPipelines.Tests.Interop;

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AudioPipelines.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No AudioPipelines.sln above {AppContext.BaseDirectory}.");
    }
}
