using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Keeps a source with many gaps from flooding the log: the first gap is told at once, those that follow are summed up in one
/// line each <see cref="Quiet"/>, until none came for as long.</summary>
internal sealed class GapEpisode(ILogger logger, TimeProvider time)
{
    /// <summary>How long no gap must come for an episode to be over.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long _count;
    private long _missing;
    private long _leftOut;

    public void Add(GapEnded gap)
    {
        if (BeginsWith(gap.Length, 0)) HostingLog.Gap(logger, gap.Length, gap.Channel, gap.Start, gap.Epoch, gap.Reason);
    }

    public void Add(FramesSkipped skipped)
    {
        if (BeginsWith(0, skipped.Length)) HostingLog.Skipped(logger, skipped.Length, skipped.Start, skipped.Epoch);
    }

    /// <summary>Ends the episode: the source has ended.</summary>
    public void Close() => Sum(isOver: true);

    private bool BeginsWith(long missing, long leftOut)
    {
        lock (_lock)
        {
            if (_timer is null)
            {
                _timer = time.CreateTimer(_ => Sum(isOver: false), null, Quiet, Quiet);
                return true;
            }

            _count++;
            _missing += missing;
            _leftOut += leftOut;
            return false;
        }
    }

    private void Sum(bool isOver)
    {
        long count, missing, leftOut;
        lock (_lock)
        {
            (count, missing, leftOut) = (_count, _missing, _leftOut);
            (_count, _missing, _leftOut) = (0, 0, 0);
            if (isOver || count == 0)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }

        if (count > 0) HostingLog.MoreGaps(logger, count, missing, leftOut);
    }
}
