using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>Whether a process gets a processor when it wants one. Tells a starved process from a frozen one.</summary>
/// <remarks>The kernel counts for each thread how long it has run and how long it has waited to run. It does not count a wait
/// that still lasts; such a thread is runnable and has not run.</remarks>
/// <param name="process">The process's number.</param>
internal sealed class RunQueue(int process)
{
    private Dictionary<string, Times> _before = Read(process);
    private long _at = Stopwatch.GetTimestamp();

    /// <summary>The part of the time since the last call, or since this was made, in which the process ran or could have run: 0
    /// if one of its threads waited for a processor all the time, 1 if none wanted one, as in a stopped process.</summary>
    public double TakeChance()
    {
        Dictionary<string, Times> now = Read(process);
        long at = Stopwatch.GetTimestamp();
        double elapsed = Stopwatch.GetElapsedTime(_at, at).TotalNanoseconds;
        double waited = now.Max(thread => (double?)WaitOf(thread.Key, thread.Value, elapsed)) ?? 0;
        (_before, _at) = (now, at);
        return 1 - Math.Clamp(waited / elapsed, 0, 1);
    }

    private double WaitOf(string thread, Times now, double elapsed)
    {
        if (!_before.TryGetValue(thread, out Times before)) return 0;
        return now.IsRunnable && now.Ran == before.Ran ? elapsed : now.Waited - before.Waited;
    }

    private static Dictionary<string, Times> Read(int process)
    {
        var result = new Dictionary<string, Times>();
        try
        {
            foreach (string thread in Directory.EnumerateDirectories(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task")))
            {
                if (ReadThread(thread) is { } times) result.Add(thread, times);
            }
        }
        catch (IOException)
        {
            // It has ended.
        }

        return result;
    }

    private static Times? ReadThread(string thread)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(thread, "stat"));
            bool isRunnable = stat.AsSpan(stat.LastIndexOf(')') + 2).StartsWith("R");
            string[] times = File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ');
            return new Times(isRunnable, long.Parse(times[0], CultureInfo.InvariantCulture), long.Parse(
                times[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null; // it has ended, or this kernel does not count
        }
    }

    private readonly record struct Times(bool IsRunnable, long Ran, long Waited);
}
