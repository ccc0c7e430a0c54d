using AudioPipelines.Delivery;

namespace AudioPipelines;

/// <summary>Threads that deliver the frames of many sources, for applications with hundreds of live ones: a thread that is woken
/// for each frame of each source costs more than all the rest of a frame.</summary>
/// <remarks>
/// <para>Give it to the sources with <see cref="GstSourceOptions.DeliveryThreads"/>. Their callbacks and events are then called
/// on one of these threads, always the same one while a source runs. A callback that takes long holds up the other sources of its
/// thread; what finds no room meanwhile is dropped and counted, as with any slow consumer.</para>
/// <para>Where frames come fast, they wait up to a millisecond for each other. A <see cref="GstSource"/> opens, restarts and
/// closes its pipelines on threads of its own as ever; a source of your own that derives from <see cref="AudioSource"/> keeps its
/// thread.</para>
/// </remarks>
public sealed class DeliveryThreads : IDisposable
{
    private readonly DeliveryThread[] _threads;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many. One carries hundreds of sources whose callbacks are short.</param>
    public DeliveryThreads(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _threads = [.. Enumerable.Range(1, count).Select(number => new DeliveryThread($"audio delivery {number}"))];
    }

    /// <summary>How many threads there are.</summary>
    public int Count => _threads.Length;

    /// <summary>Ends the threads. Sources that run go on, on threads of their own.</summary>
    public void Dispose()
    {
        foreach (DeliveryThread thread in _threads) thread.Close();
    }

    /// <summary>The thread with the fewest sources.</summary>
    internal DeliveryThread Least() => _threads.MinBy(thread => thread.Count)!;
}
