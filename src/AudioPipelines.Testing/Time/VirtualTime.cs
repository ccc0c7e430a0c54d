using AudioPipelines.GStreamer;

namespace AudioPipelines.Testing;

/// <summary>
/// Time that a test moves, for live sources: their pipelines, deadlines and restarts follow it. An hour of audio takes seconds,
/// and each run is the same: same description, same seed, same frames at the same times.
/// </summary>
/// <remarks>
/// <para>Time stands still until <see cref="Advance"/> moves it from one moment at which something is due to the next: a buffer
/// of a live element, the deadline of a frame, a stall deadline, a restart. One thread at a time goes on; the next moment comes
/// when all threads of the sources wait again. So what a callback takes in real time makes no difference: in this time it takes
/// none.</para>
/// <para>Sources whose elements wait for the pipelines' clock can follow it: <c>audiotestsrc is-live=true</c>, and any file with
/// <c>clocksync</c> or <c>identity sync=true</c> behind its decoder. Devices and networks bring their audio in real time:
/// <see cref="Advance"/> refuses them. An element must not draw from a random generator of its own
/// (<c>audiotestsrc wave=white-noise</c> does). One that uses the generator of the C library or of GLib, such as
/// <c>identity drop-probability=0.1</c>, does the same each time, since the seed is theirs, too. There is one of each in a
/// process, so no other test may use them at the same time.</para>
/// <para>Use a callback: a reader of <see cref="IAudioSource.ReadFramesAsync"/> is not waited for. An asynchronous callback may
/// await this time (<c>await Task.Delay(delay, time)</c>): that is a slow consumer. Elements without a name are numbered through
/// the process: give them names if you compare texts of events.</para>
/// </remarks>
/// <example>
/// <code>
/// using var time = new VirtualTime(seed: 1);
/// await using var source = GstSource.FromDescription("room.yaml", options: new() { TimeProvider = time });
/// source.SetCallback(detector.Take);
/// source.Start();
/// time.Advance(TimeSpan.FromHours(1));
/// Assert.That(detector.Found, Is.EqualTo(new[] { 86_400_000L }));
/// </code>
/// </example>
public sealed class VirtualTime : Gst.PipelineTime, IDisposable
{
    private readonly VirtualSchedule _schedule = new();
    private readonly DateTimeOffset _startTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes a time that stands still.</summary>
    /// <param name="seed">Decides what is left to chance: the jitter of the delays before restarts, and the random generators of
    /// the C library and of GLib.</param>
    /// <exception cref="AudioSourceException">As <see cref="GStreamer.Gst.Initialize"/>.</exception>
    public VirtualTime(int seed = 0)
    {
        Clock = new TestClock(_schedule);
        _schedule.Begin(Clock, new Random(seed));
        NativeGst.g_random_set_seed((uint)seed);
        NativeGst.srand((uint)seed);
    }

    /// <summary>The time of day at the start, in UTC. Capture times count from it.</summary>
    /// <value>The default is 2026-01-01, 0:00.</value>
    public DateTimeOffset StartTime
    {
        get => _startTime;
        init => _startTime = value.ToUniversalTime();
    }

    /// <summary>How long, in real time, the sources may take until all their threads wait again. A callback must return in that
    /// time.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RestDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far this time has been moved.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks((_schedule.Now - VirtualSchedule.Origin) / TimeSpan.NanosecondsPerTick);

    /// <summary>Nanoseconds.</summary>
    public override long TimestampFrequency => VirtualSchedule.NanosecondsPerSecond;

    /// <summary>UTC, wherever the test runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    internal TestClock Clock { get; }

    /// <summary>Moves time on, and returns when everything that was due until then has been done. Blocks the caller; timers of
    /// this time call back on its thread.</summary>
    /// <param name="by">How far. Zero: what is due now.</param>
    /// <exception cref="InvalidOperationException">It is called inside a callback of a source, or twice at once.</exception>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.InvalidDescription"/>: a source brings its audio in
    /// real time. <see cref="AudioSourceErrorKind.Timeout"/>: a source did not come to rest within
    /// <see cref="RestDeadline"/>.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        _schedule.Advance(by, RestDeadline);
    }

    /// <summary>Does the same without blocking the caller, on a thread of its own.</summary>
    /// <param name="by">How far.</param>
    public Task AdvanceAsync(TimeSpan by) => Task.Factory.StartNew(
        () => Advance(by), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <inheritdoc/>
    public override long GetTimestamp() => _schedule.Now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => StartTime + Elapsed;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _schedule.CreateTimer(VirtualSourceTime.Calling, isOfCallback: true, callback, state, dueTime, period);

    /// <inheritdoc/>
    public override OfSource ForSource(string name, Func<AudioSourceState> state)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(state);
        return _schedule.Add(name, state, this);
    }

    /// <summary>Releases the clock. Dispose of the sources first.</summary>
    public void Dispose() => Clock.Dispose();
}
