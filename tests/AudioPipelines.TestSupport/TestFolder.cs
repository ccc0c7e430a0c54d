using System.Globalization;

namespace AudioPipelines.TestSupport;

/// <summary>Temporary folders of this test run, removed when the process ends, or by a later run when it could not.</summary>
public static class TestFolder
{
    private const string Prefix = "audiopipelines-tests-";

    private static readonly Lazy<string> _run = new(CreateRunFolder);
    private static int _count;

    /// <summary>Makes a new, empty folder.</summary>
    public static string Create(string name)
    {
        string number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        return Directory.CreateDirectory(Path.Combine(_run.Value, $"{name}-{number}")).FullName;
    }

    private static string CreateRunFolder()
    {
        RemoveLeftovers();
        string folder = Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TryDelete(folder);
        return Directory.CreateDirectory(folder).FullName;
    }

    private static void RemoveLeftovers()
    {
        foreach (string folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (!Directory.Exists($"/proc/{Path.GetFileName(folder)[Prefix.Length..]}")) TryDelete(folder);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run removes it, or it is another user's.
        }
    }
}
