using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Milliseconds of processor time, that of threads that have ended included.</summary>
internal static unsafe partial class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Of this process.</summary>
    public static double Own => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    /// <summary>Of all processes that this one started and that have ended, from their first instruction to their last.</summary>
    public static double OfEndedChildren
    {
        get
        {
            var usage = default(Usage);
            if (getrusage(Children, &usage) != 0)
                throw new InvalidOperationException("The kernel does not tell what ended processes took.");
            return ((usage.UserSeconds + usage.SystemSeconds) * 1_000)
                + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1_000.0);
        }
    }

    /// <summary>Of a process that runs.</summary>
    public static double Of(int process)
    {
        using var its = Process.GetProcessById(process);
        return its.TotalProcessorTime.TotalMilliseconds;
    }

    /// <summary>The memory of a process in MiB, that which it shares divided among those who do.</summary>
    public static double MemoryOf(int process)
    {
        string line = File.ReadLines($"/proc/{process}/smaps_rollup").First(
            text => text.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    [LibraryImport("libc")]
    private static partial int getrusage(int who, Usage* usage);

    /// <summary>As the C library has it; what is not read is left over.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
