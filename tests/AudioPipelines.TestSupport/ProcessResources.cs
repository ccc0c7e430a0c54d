using System.Globalization;
using AudioPipelines.Testing;

namespace AudioPipelines.TestSupport;

/// <summary>What this process holds of the system's resources.</summary>
/// <param name="Descriptors">Open file descriptors, but those of assemblies, which the runtime loads when it compiles code that
/// names them.</param>
/// <param name="Threads">Threads.</param>
/// <param name="ResidentBytes">Memory in use, in bytes.</param>
public readonly record struct ProcessResources(int Descriptors, int Threads, long ResidentBytes)
{
    /// <summary>Counts them now.</summary>
    public static ProcessResources Read() => new(
        OpenDescriptors.Count(),
        Directory.EnumerateDirectories("/proc/self/task").Count(),
        ReadResidentBytes());

    /// <summary>Counts them once garbage is collected and two counts in a row agree on descriptors and threads.</summary>
    public static ProcessResources ReadSettled()
    {
        GarbageCollection.Force();
        ProcessResources last = Read();
        Eventually.Is(() =>
        {
            ProcessResources previous = last;
            last = Read();
            return last.Descriptors == previous.Descriptors && last.Threads == previous.Threads;
        }, "the numbers of descriptors and threads to settle");
        return last;
    }

    private static long ReadResidentBytes()
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(
            line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
