namespace AudioPipelines.Dashboard.Live;

/// <summary>Hands levels from the thread that delivers frames to the one that shows them. The first never waits: it has the row
/// while it adds a frame, and the other tries again.</summary>
internal sealed class LevelCell
{
    private const int MostTries = 20;

    private LevelRow? _row = new(); // null while a frame is being added
    private LevelRow _spare = new();

    /// <summary>Adds a frame. Thread that delivers.</summary>
    public void Add(AudioFrame frame)
    {
        LevelRow row = Interlocked.Exchange(ref _row, null)!;
        row.Add(frame);
        Volatile.Write(ref _row, row);
    }

    /// <summary>Takes what has come since the last call. Thread that shows.</summary>
    /// <returns>Valid until the next call; <see langword="null"/>: nothing has come, or a frame is being added: it comes with the
    /// next call.</returns>
    public LevelRow? Take()
    {
        _spare.Clear();
        var wait = new SpinWait();
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (Volatile.Read(ref _row) is { } row && Interlocked.CompareExchange(ref _row, _spare, row) == row)
            {
                _spare = row;
                return row.Samples > 0 ? row : null;
            }

            wait.SpinOnce(sleep1Threshold: -1);
        }

        return null;
    }
}
