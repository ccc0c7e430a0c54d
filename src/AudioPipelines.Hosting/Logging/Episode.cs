namespace AudioPipelines.Hosting.Logging;

/// <summary>When something that happens again and again is told: the first time at once, then summed up once each
/// <see cref="Quiet"/>, until it did not happen for as long.</summary>
/// <param name="time">Time.</param>
/// <param name="sum">Tells what has happened since the last time, with no lock held.</param>
internal sealed class Episode(TimeProvider time, Action sum)
{
    /// <summary>How long nothing must happen for an episode to be over.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private bool _isActive;

    /// <summary>Notes that it happened.</summary>
    /// <returns>Whether an episode begins with it, so that it is to be told at once.</returns>
    public bool Begins()
    {
        lock (_lock)
        {
            _isActive = true;
            if (_timer is not null) return false;
            _timer = time.CreateTimer(_ => Sum(isOver: false), null, Quiet, Quiet);
            _isActive = false;
            return true;
        }
    }

    /// <summary>Ends the episode: the source has ended.</summary>
    public void Close() => Sum(isOver: true);

    private void Sum(bool isOver)
    {
        bool wasActive;
        lock (_lock)
        {
            (wasActive, _isActive) = (_isActive, false);
            if (isOver || !wasActive)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }

        if (wasActive) sum();
    }
}
