using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>Looks now and then whether a worker still gives signs of life.</summary>
/// <remarks>It counts looks, not time: where this process itself was suspended, or had no processor, it has not looked either.</remarks>
/// <param name="sources">The sources that the worker has.</param>
/// <param name="condemn">Told when it has been silent for too long.</param>
internal sealed class LifeWatch(Func<IReadOnlyList<IWorkerSource>> sources, Action<string> condemn) : IDisposable
{
    private const int MostSilentLooks = 12;

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<IWorkerSource, (long Beats, int SilentLooks)> _seen = [];
    private Timer? _timer;
    private long _lastLook;

    /// <summary>Begins to look.</summary>
    public void Start() => _timer = new Timer(_ => Look(), null, _interval, _interval);

    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        if (!Monitor.TryEnter(_seen)) return;
        try
        {
            // Looks that a busy process had to put off come all at once.
            if (_lastLook != 0 && Stopwatch.GetElapsedTime(_lastLook) < _interval / 2) return;
            _lastLook = Stopwatch.GetTimestamp();
            foreach (IWorkerSource source in sources())
            {
                if (source.Beats is not { } beats) continue;
                (long Beats, int SilentLooks) seen = _seen.GetValueOrDefault(source, (-1, 0));
                int silent = seen.Beats == beats ? seen.SilentLooks + 1 : 0;
                _seen[source] = (beats, silent);
                if (silent < MostSilentLooks) continue;
                string time = (MostSilentLooks * _interval.TotalSeconds).ToString("0.#", CultureInfo.InvariantCulture);
                condemn($"gave no sign of life for {time} s");
                return;
            }
        }
        finally
        {
            Monitor.Exit(_seen);
        }
    }
}
