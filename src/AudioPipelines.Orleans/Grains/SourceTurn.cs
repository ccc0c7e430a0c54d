namespace AudioPipelines.Fleet.Grains;

/// <summary>Lets one at a time place, move or change a source. Who waits has the turn in the order of coming.</summary>
/// <remarks>It belongs to one grain, which runs on one thread at a time.</remarks>
internal sealed class SourceTurn
{
    private readonly Queue<TaskCompletionSource> _waiting = new();

    /// <summary>Whether somebody has the turn.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Takes the turn, which is free.</summary>
    public Held Take()
    {
        if (IsTaken) throw new InvalidOperationException("Somebody else has the turn.");
        IsTaken = true;
        return new Held(this);
    }

    /// <summary>Waits for the turn.</summary>
    /// <returns><see langword="null"/>: it did not come in that time.</returns>
    public async Task<Held?> WaitAsync(TimeSpan longest)
    {
        if (!IsTaken) return Take();
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue(given);
        try
        {
            await given.Task.WaitAsync(longest).ConfigureAwait(true);
        }
        catch (TimeoutException) when (given.TrySetCanceled())
        {
            return null;
        }
        catch (TimeoutException)
        {
            // It came just then.
        }

        return new Held(this);
    }

    private void Pass()
    {
        while (_waiting.TryDequeue(out TaskCompletionSource? next))
        {
            if (next.TrySetResult()) return;
        }

        IsTaken = false;
    }

    /// <summary>A turn that somebody has. Disposing of it passes it on, once.</summary>
    public sealed class Held(SourceTurn turn) : IDisposable
    {
        private SourceTurn? _turn = turn;

        public void Dispose()
        {
            SourceTurn? held = _turn;
            _turn = null;
            held?.Pass();
        }
    }
}
