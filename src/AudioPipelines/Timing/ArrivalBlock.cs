namespace AudioPipelines.Timing;

/// <summary>The observations of a stretch of time, of which one point is made.</summary>
internal struct ArrivalBlock
{
    private int _count;
    private double _start;
    private double _first;
    private double _slope;
    private double _seconds, _ahead; // sums, from the first observation
    private double _furthest, _furthestAt; // the furthest ahead, from a line of that slope, and when that was
    private double _last;

    /// <summary>Takes an observation.</summary>
    /// <param name="seconds">When.</param>
    /// <param name="ahead">How far the count is ahead of time.</param>
    /// <param name="slope">How fast that changes, as far as it is known; taken with the first observation.</param>
    /// <param name="length">How many seconds a block takes.</param>
    /// <returns>Whether the block is full. The next observation is to begin another.</returns>
    public bool Add(double seconds, double ahead, double slope, double length)
    {
        if (_count == 0) (_start, _first, _slope, _furthest) = (seconds, ahead, slope, double.NegativeInfinity);
        _count++;
        _last = seconds - _start;
        _seconds += _last;
        _ahead += ahead - _first;
        double further = ahead - _first - (_slope * _last);
        if (further > _furthest) (_furthest, _furthestAt) = (further, _last);
        return _last >= length;
    }

    /// <summary>Gives the mean to a line, and begins anew.</summary>
    public void GiveMean(ClockLine line)
    {
        line.Add(_start + (_seconds / _count), _first + (_ahead / _count));
        this = default;
    }

    /// <summary>Gives what was furthest ahead to a line, and begins anew.</summary>
    public void GiveEarliest(ClockLine line)
    {
        line.Add(_start + _furthestAt, _first + _furthest + (_slope * _furthestAt));
        this = default;
    }
}
