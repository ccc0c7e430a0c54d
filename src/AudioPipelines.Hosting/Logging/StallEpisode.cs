using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Keeps a stream that falls silent and comes back all the time from flooding the log.</summary>
internal sealed class StallEpisode
{
    private readonly ILogger _logger;
    private readonly string _stream;
    private readonly Episode _episode;
    private readonly Lock _lock = new();
    private long _stalls;
    private long _returns;
    private bool _isSilent;
    private bool _isReturnTold;

    public StallEpisode(ILogger logger, string stream, TimeProvider time)
    {
        _logger = logger;
        _stream = stream;
        _episode = new Episode(time, Sum);
    }

    public void Add(StreamStalled stalled)
    {
        bool begins = _episode.Begins();
        lock (_lock)
        {
            _isSilent = true;
            if (begins) _isReturnTold = false;
            else _stalls++;
        }

        if (begins) HostingLog.StreamStalled(_logger, _stream, stalled.SampleIndex);
    }

    /// <summary>The first return is logged at once, since the first stall was.</summary>
    public void Add(StreamReturned returned)
    {
        bool isFirst;
        lock (_lock)
        {
            _isSilent = false;
            isFirst = !_isReturnTold && _stalls == 0;
            _isReturnTold = true;
            if (!isFirst) _returns++;
        }

        if (isFirst) HostingLog.StreamReturned(_logger, _stream, returned.SampleIndex);
    }

    public void Close() => _episode.Close();

    private void Sum()
    {
        long stalls, returns;
        bool isSilent;
        lock (_lock)
        {
            (stalls, returns, isSilent) = (_stalls, _returns, _isSilent);
            (_stalls, _returns) = (0, 0);
            if (isSilent) _isReturnTold = false; // its return is logged at once again
        }

        if (stalls > 0) HostingLog.MoreStalls(_logger, stalls, _stream, returns, isSilent ? "is silent" : "delivers");
    }
}
