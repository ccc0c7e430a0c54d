using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <summary>The descriptors that this process has open. On Linux without its assemblies, which the runtime opens when their code
/// is first needed, and keeps open.</summary>
internal static class OpenDescriptors
{
    private const string Folder = "/proc/self/fd";

    /// <summary>Counts them.</summary>
    public static int Count()
    {
        // less the one that reads the folder
        if (OperatingSystem.IsLinux()) return Directory.EnumerateFiles(Folder).Count(descriptor => !IsAssembly(descriptor)) - 1;
        using var self = Process.GetCurrentProcess();
        return self.HandleCount;
    }

    private static bool IsAssembly(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.EndsWith(".dll", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false; // closed meanwhile
        }
    }
}
