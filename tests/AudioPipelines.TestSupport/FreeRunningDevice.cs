using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AudioPipelines.TestSupport;

/// <summary>A sound device of a <see cref="PulseServer"/> that runs on a clock of its own. It samples a ramp that rises with true
/// time, so that each of its samples says when it was taken, whatever became of it since.</summary>
/// <remarks>It gives what it has sampled about each millisecond, as the thread is woken: blocks of different length, so that none
/// of them keeps step with those of the server.</remarks>
public sealed partial class FreeRunningDevice : IDisposable
{
    /// <summary>What the device says its sample rate is.</summary>
    public const int Rate = 48_000;

    /// <summary>By how much a sample is larger than one that was taken 1/48,000 s before.</summary>
    public const int Step = 32;

    private const int SetFlags = 4, SetPipeSize = 1031; // F_SETFL, F_SETPIPE_SZ
    private const int ReadWrite = 2, NonBlocking = 0x800; // O_RDWR, O_NONBLOCK
    private const int Longest = Rate / 100;

    private readonly SafeFileHandle _pipe;
    private readonly Thread _thread;
    private readonly double _rate;
    private readonly long _origin;
    private volatile bool _isOver;

    /// <param name="pipe">The pipe of a source of the server.</param>
    /// <param name="ppm">By how much its clock is faster than this machine's, in parts per million.</param>
    /// <param name="origin">When true time begins, of <see cref="Stopwatch.GetTimestamp"/>.</param>
    public FreeRunningDevice(string pipe, double ppm, long origin)
    {
        _rate = Rate * (1 + (ppm * 1e-6));
        _origin = origin;
        _pipe = File.OpenHandle(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        // What nobody reads is soon full, so that old audio does not precede the first that is read.
        _ = Fcntl(_pipe, SetPipeSize, 4_096);
        _ = Fcntl(_pipe, SetFlags, ReadWrite | NonBlocking);
        _thread = new Thread(Run) { IsBackground = true, Name = "device " + ppm.ToString(CultureInfo.InvariantCulture) };
        _thread.Start();
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        _pipe.Dispose();
    }

    private void Run()
    {
        int[] block = new int[Longest];
        long next = Due(), taken = 0;
        int refusals = 0;
        while (!_isOver)
        {
            long due = Due();
            // Nobody listens yet, or no more. A server that only comes late to it gets all.
            if (refusals > 1_000 || (refusals > 0 && taken < Rate / 10)) (next, refusals) = (due, 0);
            int count = (int)Math.Min(due - next, Longest);
            for (int i = 0; i < count; i++) block[i] = (int)Math.Round((next + i) / _rate * Rate * Step);
            // A write of less than a page is done as a whole, or not at all.
            bool isTaken = count > 0 && Write(_pipe, block, count * sizeof(int)) > 0;
            if (isTaken) (next, taken, refusals) = (next + count, taken + count, 0);
            else if (count > 0) refusals++;
            if (!isTaken || count < Longest) Thread.Sleep(1);
        }
    }

    /// <summary>How many samples the device has taken by now.</summary>
    private long Due() => (long)(Stopwatch.GetElapsedTime(_origin).TotalSeconds * _rate);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(SafeFileHandle file, int command, int value);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(SafeFileHandle file, ReadOnlySpan<int> data, nint bytes);
}
