namespace AudioPipelines.Hosting.Logging;

/// <summary>Decides when something that happens again and again is logged: the first time at once, then as a sum every
/// <see cref="Quiet"/>, until it has not happened for that long.</summary>
/// <param name="time">Time.</param>
/// <param name="sum">Logs what has happened since the last time. Called with no lock held.</param>
internal sealed class Episode(TimeProvider time, Action sum)
{
    /// <summary>An episode is over when nothing has happened for this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private bool _isActive;

    /// <summary>Notes that it happened.</summary>
    /// <returns>Whether an episode begins with it. It is then logged at once.</returns>
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
