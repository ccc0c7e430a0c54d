using System.Runtime.ExceptionServices;

namespace AudioPipelines.Delivery;

/// <summary>A source's place on a shared thread. While the shared thread takes its turns, the source has no thread of its
/// own.</summary>
/// <param name="thread">The shared thread.</param>
/// <param name="own">The source's own thread.</param>
/// <param name="takeTurn">Takes a turn, and says how long the source waits if it does.</param>
internal sealed class SharedTurn(DeliveryThread thread, ResumableThread own, SharedTurn.Turn takeTurn)
{
    private readonly ResumableThread.Suspension _stay = new(own);
    private ExceptionDispatchInfo? _error;

    /// <summary>Takes one turn of a source.</summary>
    /// <param name="wait">How long it waits if nobody asks for a turn; negative: for ever.</param>
    public delegate TurnResult Turn(out TimeSpan wait);

    /// <summary>The state of its turns. Under the thread's lock.</summary>
    public SharedTurnState State { get; set; } = SharedTurnState.Waits;

    /// <summary>The latest time of its next turn, by <see cref="System.Diagnostics.Stopwatch"/>. Under the thread's
    /// lock.</summary>
    public long Due { get; set; } = long.MaxValue;

    /// <summary>When the thread looks at it next; <see cref="long.MaxValue"/>: it has no entry. Under the thread's
    /// lock.</summary>
    public long Entry { get; set; } = long.MaxValue;

    /// <summary>Whether the run is over, and does not just continue elsewhere.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Asks for a turn. Any thread.</summary>
    public void AskForTurn() => thread.Wake(this);

    /// <summary>Stays on the shared thread until the run is over, or must continue elsewhere. Source's own thread.</summary>
    /// <param name="stopping">Ends the stay, even while another source blocks the shared thread.</param>
    /// <exception cref="AudioSourceException">A turn failed.</exception>
    public async Task StayAsync(CancellationToken stopping)
    {
        using CancellationTokenRegistration stop = stopping.Register(() => thread.Leave(this));
        thread.Wake(this);
        await _stay;
        _error?.Throw();
    }

    /// <summary>Takes a turn. Shared thread.</summary>
    public TurnResult Take(out TimeSpan wait)
    {
        try
        {
            TurnResult result = takeTurn(out wait);
            HasEnded = result == TurnResult.Ended;
            return result;
        }
        catch (Exception thrown)
        {
            _error = ExceptionDispatchInfo.Capture(thrown);
            wait = default;
            return TurnResult.Ended;
        }
    }

    /// <summary>Lets the source's own thread continue. The source no longer has turns here.</summary>
    public void LetGo() => _stay.End();
}

/// <summary>The state of a source's turns on a shared thread.</summary>
internal enum SharedTurnState
{
    /// <summary>It has nothing to do.</summary>
    Waits,

    /// <summary>It has asked for a turn.</summary>
    IsReady,

    /// <summary>It has its turn.</summary>
    IsRunning,

    /// <summary>It has its turn, and has asked for another.</summary>
    IsRunningAndReady,

    /// <summary>It is no longer here.</summary>
    Left,
}
