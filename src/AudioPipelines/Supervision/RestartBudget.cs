namespace AudioPipelines.Supervision;

/// <summary>How many restarts a source may have within any period: a source that keeps failing, however healthy it looks in
/// between, is given up when they are spent. Polly counts failures in a row only.</summary>
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
