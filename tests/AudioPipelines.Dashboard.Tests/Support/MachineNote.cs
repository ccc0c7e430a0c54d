using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What processes cost in a stretch of time, and what else the machine did meanwhile.</summary>
internal static class MachineNote
{
    /// <summary>How much of a core this process takes, in percent, and the machine's load and steal.</summary>
    public static async Task<(double Percent, string Machine)> OverAsync(TimeSpan stretch)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long[] ticks = Ticks();
        long started = Stopwatch.GetTimestamp();
        await Task.Delay(stretch); // what is measured is a stretch of time
        process.Refresh();
        double percent = (process.TotalProcessorTime - before) / Stopwatch.GetElapsedTime(started) * 100;
        return (percent, Since(ticks));
    }

    /// <summary>The processors' ticks by kind, of which the eighth is steal.</summary>
    public static long[] Ticks() =>
        [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(long.Parse)];

    public static string Since(long[] before)
    {
        long[] now = Ticks();
        double steal = 100.0 * (now[7] - before[7]) / Math.Max(1, now.Sum() - before.Sum());
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(CultureInfo.InvariantCulture, $"load {load}, steal {steal:0} %");
    }
}
