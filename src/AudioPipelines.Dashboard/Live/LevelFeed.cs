namespace AudioPipelines.Dashboard.Live;

/// <summary>The levels of a source at one rate.</summary>
/// <param name="rate">How many messages a second.</param>
internal sealed class LevelFeed(int rate) : LiveFeed(LiveKind.Levels)
{
    private readonly LevelRow _row = new();

    /// <summary>Forgets what has come and was not told.</summary>
    public void Forget() => _row.Clear();

    /// <summary>Adds what has come, and makes a message where one is due.</summary>
    /// <param name="before">The turn before.</param>
    /// <param name="turn">This turn.</param>
    /// <param name="come">The levels that have come since; <see langword="null"/>: none.</param>
    public void Advance(long before, long turn, LevelRow? come)
    {
        if (come is not null) _row.Add(come);
        if (_row.Samples == 0 || !LiveRate.IsDue(before, turn, rate)) return;
        _row.Write(Begin(turn, _row.Epoch, _row.Index, LevelRow.LengthOf(_row.Channels)));
        _row.Clear();
    }
}
