namespace AudioPipelines.Supervision;

/// <summary>Limits a source's restarts within any period. A source that keeps failing is given up when they are spent, however
/// healthy it looks in between. Polly only counts failures in a row.</summary>
/// <param name="budget">Restarts within a period.</param>
/// <param name="period">The period; it ends now.</param>
/// <param name="timeProvider">Time.</param>
internal sealed class RestartBudget(int budget, TimeSpan period, TimeProvider timeProvider)
{
    private readonly Queue<long> _spent = new();

    /// <summary>Takes one restart out of the budget.</summary>
    /// <returns>False when none is left.</returns>
    public bool TrySpend()
    {
        long now = timeProvider.GetTimestamp();
        while (_spent.TryPeek(out long oldest) && timeProvider.GetElapsedTime(oldest, now) >= period) _spent.Dequeue();
        if (_spent.Count >= budget) return false;
        _spent.Enqueue(now);
        return true;
    }
}
