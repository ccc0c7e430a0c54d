using AudioPipelines.Delivery;

namespace AudioPipelines;

/// <summary>Threads that deliver the frames of many sources, for applications with hundreds of live sources: waking a thread for
/// each frame of each source costs more than all other work on a frame.</summary>
/// <remarks>
/// <para>Give it to the sources with <see cref="GstSourceOptions.DeliveryThreads"/>. Their callbacks and events are then called
/// on one of these threads, always the same one while a source runs. A callback that takes long delays the other sources of its
/// thread. Audio that finds no room meanwhile is dropped and counted, as with any slow consumer.</para>
/// <para>When frames come fast, they wait up to a millisecond for each other. A <see cref="GstSource"/> still opens, restarts and
/// closes its pipelines on its own threads. Your own source that derives from <see cref="AudioSource"/> keeps its thread.</para>
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

    /// <summary>Ends the threads. Running sources continue on their own threads.</summary>
    public void Dispose()
    {
        foreach (DeliveryThread thread in _threads) thread.Close();
    }

    /// <summary>The thread with the fewest sources.</summary>
    internal DeliveryThread Least() => _threads.MinBy(thread => thread.Count)!;
}
