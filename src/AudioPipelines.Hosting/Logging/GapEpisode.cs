using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Keeps a source with many gaps from flooding the log: the first gap is logged at once, later ones are summed
/// up.</summary>
internal sealed class GapEpisode
{
    private readonly ILogger _logger;
    private readonly Episode _episode;
    private readonly Lock _lock = new();
    private long _count;
    private long _missing;
    private long _leftOut;

    public GapEpisode(ILogger logger, TimeProvider time)
    {
        _logger = logger;
        _episode = new Episode(time, Sum);
    }

    public void Add(GapEnded gap)
    {
        if (BeginsWith(gap.Length, 0)) HostingLog.Gap(_logger, gap.Length, gap.Channel, gap.Start, gap.Epoch, gap.Reason);
    }

    public void Add(FramesSkipped skipped)
    {
        if (BeginsWith(0, skipped.Length)) HostingLog.Skipped(_logger, skipped.Length, skipped.Start, skipped.Epoch);
    }

    /// <summary>Ends the episode: the source has ended.</summary>
    public void Close() => _episode.Close();

    private bool BeginsWith(long missing, long leftOut)
    {
        if (_episode.Begins()) return true;
        lock (_lock)
        {
            _count++;
            _missing += missing;
            _leftOut += leftOut;
        }

        return false;
    }

    private void Sum()
    {
        long count, missing, leftOut;
        lock (_lock)
        {
            (count, missing, leftOut) = (_count, _missing, _leftOut);
            (_count, _missing, _leftOut) = (0, 0, 0);
        }

        if (count > 0) HostingLog.MoreGaps(_logger, count, missing, leftOut);
    }
}
