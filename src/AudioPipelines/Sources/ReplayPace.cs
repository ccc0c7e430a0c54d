namespace AudioPipelines.Sources;

/// <summary>Holds frames back until their time has come: a frame is due when its last sample would have been captured. Source's
/// thread.</summary>
/// <param name="speed">How many times faster than real time; 0: nothing is held back.</param>
/// <param name="time">The clock.</param>
internal sealed class ReplayPace(double speed, TimeProvider time)
{
    /// <summary>Whoever holds the frames up for longer is not made to catch up; and a longer hole is not waited for.</summary>
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(1);

    private const int LongestHole = 60; // s
    private const double MostSeconds = 1e9;

    private ReplayedRun? _run;
    private long _start;
    private long _next;
    private long _begun;

    /// <summary>Waits until a frame is due.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> is set.</exception>
    public void Wait(in ReplayedFrame frame, CancellationToken stopping)
    {
        if (speed == 0) return;
        int rate = frame.Run.Format.SampleRate;
        if (_run != frame.Run || frame.Index - _next > (long)LongestHole * rate) Begin(frame);
        _next = frame.Index + frame.Samples;
        TimeSpan due = TimeSpan.FromSeconds(Math.Min((_next - _start) / (rate * speed), MostSeconds));
        while (due - time.GetElapsedTime(_begun) is { TotalMilliseconds: >= 1 } left) Sleep(left, stopping);
        if (time.GetElapsedTime(_begun) - due <= _longestDelay) return;
        _start = _next;
        _begun = time.GetTimestamp();
    }

    private void Begin(in ReplayedFrame frame)
    {
        _run = frame.Run;
        _start = frame.Index;
        _begun = time.GetTimestamp();
    }

    /// <summary>A timer of the system needs a pool thread, and the application may keep all of those busy.</summary>
    private void Sleep(TimeSpan left, CancellationToken stopping)
    {
        if (time == TimeProvider.System) stopping.WaitHandle.WaitOne(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1));
        else Task.Delay(left, time, stopping).GetAwaiter().GetResult();
        stopping.ThrowIfCancellationRequested();
    }
}
