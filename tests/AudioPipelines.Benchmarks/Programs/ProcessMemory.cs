using System.Globalization;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary>What a process holds of memory, in KiB.</summary>
/// <param name="Resident">All that is in use.</param>
/// <param name="Proportional">The same, with its part of what other processes use too.</param>
internal readonly record struct ProcessMemory(long Resident, long Proportional)
{
    /// <summary>Of this process, as the kernel counts it now.</summary>
    /// <param name="collects">Whether what nobody holds any more is collected before, and its memory given back.</param>
    public static ProcessMemory Read(bool collects = false)
    {
        if (collects) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        string[] lines = File.ReadAllLines("/proc/self/smaps_rollup");
        return new ProcessMemory(Field(lines, "Rss:"), Field(lines, "Pss:"));
    }

    private static long Field(string[] lines, string name)
    {
        string line = Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))!;
        return long.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
