using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>Checks now and then whether a worker still gives signs of life.</summary>
/// <remarks>It counts looks, not time: while this process itself was suspended or had no processor, it did not look either. A
/// look at a worker that had no processor counts as little: on an overloaded machine a worker is late, not frozen. One thread
/// watches all workers: a timer callback costs many times as much, since the pool's threads look for more work before they
/// sleep.</remarks>
/// <param name="sources">The sources of the worker.</param>
/// <param name="process">The worker's process number.</param>
/// <param name="condemn">Called when it has been silent for too long.</param>
internal sealed class LifeWatch(Func<IReadOnlyList<IWorkerSource>> sources, Func<int> process, Action<string> condemn)
    : IDisposable
{
    private const int MostSilentLooks = 3;

    private static readonly TimeSpan _interval = Heartbeat.Interval;
    private static readonly Lock _lock = new();
    private static LifeWatch[] _all = [];
    private static bool _hasThread;

    private readonly Dictionary<IWorkerSource, (long Beats, double SilentLooks)> _seen = [];
    private RunQueue? _queue;

    /// <summary>Begins to look.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _all = [.. _all, this];
            if (_hasThread) return;
            _hasThread = true;
            new Thread(LookAfterAll) { IsBackground = true, Name = "life of workers" }.Start();
        }
    }

    public void Dispose()
    {
        lock (_lock) _all = [.. _all.Where(watch => watch != this)];
    }

    private static void LookAfterAll()
    {
        while (true)
        {
            LifeWatch[] all;
            lock (_lock)
            {
                all = _all;
                if (!(_hasThread = all.Length > 0)) return;
            }

            foreach (LifeWatch watch in all) watch.Look();
            Thread.Sleep(_interval);
        }
    }

    private void Look()
    {
        IReadOnlyList<IWorkerSource> all = sources();
        foreach (IWorkerSource gone in _seen.Keys.Except(all)) _seen.Remove(gone);
        double? look = null;
        foreach (IWorkerSource source in all)
        {
            if (source.Beats is not { } beats) continue;
            (long Beats, double SilentLooks) seen = _seen.GetValueOrDefault(source, (-1, 0));
            double silent = seen.Beats == beats ? seen.SilentLooks + (look ??= WorthOfLook()) : 0;
            _seen[source] = (beats, silent);
            if (silent < MostSilentLooks) continue;
            string time = (MostSilentLooks * _interval.TotalSeconds).ToString("0.#", CultureInfo.InvariantCulture);
            condemn($"gave no sign of life for {time} s in which it could have run");
            return;
        }

        if (look is null) _queue = null;
    }

    /// <summary>The part of the time since the last look in which the worker could have run. It is unknown at the first look that
    /// finds it silent.</summary>
    private double WorthOfLook()
    {
        if (_queue is not null) return _queue.TakeChance();
        _queue = new RunQueue(process());
        return 0;
    }
}
