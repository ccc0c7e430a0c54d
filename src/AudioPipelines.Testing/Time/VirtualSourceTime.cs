using System.Runtime.CompilerServices;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Testing;

/// <summary>The part of a source in a <see cref="VirtualTime"/>.</summary>
/// <param name="number">The source's number, in the order in which they were made.</param>
/// <param name="name">The source's name.</param>
/// <param name="state">Gives its state.</param>
/// <param name="time">The time that it follows.</param>
/// <param name="schedule">What is due when, over all sources.</param>
internal sealed class VirtualSourceTime(
    int number, string name, Func<AudioSourceState> state, VirtualTime time, VirtualSchedule schedule) : Gst.PipelineTime.OfSource
{
    private static readonly AsyncLocal<VirtualSourceTime?> _calling = new();

    private readonly ConditionalWeakTable<object, VirtualWait> _waits = [];

    /// <summary>The source in whose callback or event the caller is, also after an <see langword="await"/>.</summary>
    public static VirtualSourceTime? Calling => _calling.Value;

    public int Number => number;

    public string Name => name;

    public AudioSourceState State => state();

    /// <summary>Why the source cannot follow virtual time; <see langword="null"/>: nothing is known.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>How many threads wait for the source to go on, streaming threads apart: its own, as a rule. Under the schedule's
    /// lock.</summary>
    public int Waits { get; set; }

    /// <summary>The streaming threads that are to begin. Under the schedule's lock.</summary>
    public HashSet<string> Announced { get; } = [];

    /// <summary>Whether it may be in its callback.</summary>
    public bool IsDelivering => State is AudioSourceState.Running or AudioSourceState.Degraded;

    /// <summary>Whether it runs no pipelines: it was not started, or has ended.</summary>
    public bool IsOver =>
        State is AudioSourceState.Created or AudioSourceState.Stopped or AudioSourceState.Ended or AudioSourceState.Failed;

    public override nint Clock => time.Clock.Handle;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override long GetTimestamp() => time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? data, TimeSpan dueTime, TimeSpan period) =>
        schedule.CreateTimer(this, isOfCallback: false, callback, data, dueTime, period);

    public override void Wait(object waiter, TimeSpan timeout)
    {
        if (_calling.Value != this) _calling.Value = this;
        schedule.Wait(WaitOf(waiter), timeout);
    }

    public override void Wake(object waiter) => schedule.Wake(WaitOf(waiter));

    public override double NextDouble() => schedule.NextDouble();

    public override void TakeStreamStatus(int pipeline, nint message)
    {
        StreamStatus status = StreamStatus.Read(message);
        string thread = $"{pipeline:D6}/{status.SortableName}";
        switch (status.Change)
        {
            case StreamStatusChange.Create:
                Obstacle ??= RealTimeElement.Describe(status.Element, Name);
                schedule.Announce(this, thread);
                break;
            case StreamStatusChange.Enter:
                schedule.Enter(new VirtualThread(this, thread, status.Name));
                break;
            case StreamStatusChange.Leave when VirtualThread.Current is { } current:
                schedule.Leave(current);
                break;
        }
    }

    private VirtualWait WaitOf(object waiter) => _waits.GetValue(waiter, _ => new VirtualWait(this));
}
