using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Testing;

/// <summary>A place where one thread waits for virtual time. Everything but <see cref="Block"/> is under the schedule's
/// lock.</summary>
/// <param name="source">The source whose thread it is; <see langword="null"/>: not known.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class VirtualWait(VirtualSourceTime? source)
{
    private readonly SemaphoreSlim _released = new(0);
    private volatile bool _hasArrived;

    public VirtualSourceTime? Source => source;

    /// <summary>The thread that waits, or was the last to.</summary>
    public VirtualThread? Thread { get; set; }

    /// <summary>The <c>GstClockEntry*</c> that is waited for; 0: none is.</summary>
    public nint Entry { get; set; }

    /// <summary>When the wait ends, in nanoseconds of the clock.</summary>
    public long Due { get; set; }

    public bool IsWaiting { get; private set; }

    /// <summary>Whether it was woken, and has not gone on yet.</summary>
    public bool IsWoken { get; set; }

    /// <summary>Whether GStreamer has taken the entry back.</summary>
    public bool IsUnscheduled { get; set; }

    /// <summary>Whether its thread has left the schedule's lock behind, and only waits.</summary>
    public bool HasArrived => _hasArrived;

    /// <summary>What goes first at one moment: audio, before what looks whether audio is missing.</summary>
    private int Kind => Entry != 0 ? 0 : Thread is { IsStreaming: true } ? 1 : 2;

    /// <summary>Blocks the caller until <see cref="Release"/>.</summary>
    public void Block()
    {
        _hasArrived = true;
        _released.Wait();
    }

    public void Begin()
    {
        IsWaiting = true;
        _hasArrived = false;
    }

    public void Release()
    {
        IsWaiting = IsWoken = false;
        Entry = 0;
        _released.Release();
    }

    /// <summary>Whether it goes on before another that goes on at the same moment.</summary>
    public bool IsBefore(VirtualWait other)
    {
        if (Kind != other.Kind) return Kind < other.Kind;
        int number = source?.Number ?? int.MaxValue, others = other.Source?.Number ?? int.MaxValue;
        return number != others ? number < others : string.CompareOrdinal(Thread?.Order, other.Thread?.Order) < 0;
    }
}
