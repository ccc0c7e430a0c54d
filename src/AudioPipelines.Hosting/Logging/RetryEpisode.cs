using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Keeps a source that fails again and again from flooding the log: a failure is logged at once, the same failure after
/// it only as a sum, after a minute, ten minutes, and every hour.</summary>
internal sealed class RetryEpisode(ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan[] _steps = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    private readonly Lock _lock = new();
    private (AudioSourceErrorKind Kind, string Text)? _last;
    private long _told;
    private int _untold;
    private int _step;

    /// <summary>A failure that is followed by another attempt.</summary>
    public void Add(SourceFailed failed)
    {
        (AudioSourceErrorKind Kind, string Text) failure = (failed.Error.Kind, failed.Error.Message);
        int summed = 0;
        lock (_lock)
        {
            if (_last == failure && failed.Attempt > 1)
            {
                _untold++;
                if (time.GetElapsedTime(_told) < _steps[_step]) return;
                _step = Math.Min(_step + 1, _steps.Length - 1);
                summed = _untold;
            }
            else
            {
                _step = 0;
            }

            _last = failure;
            _untold = 0;
            _told = time.GetTimestamp();
        }

        double delay = failed.RestartDelay.TotalSeconds;
        if (failed.Attempt == 0) HostingLog.FailedAndReplaced(logger, failure.Kind, failure.Text);
        else if (summed == 0) HostingLog.FailedAndRestarts(logger, failure.Kind, failed.Attempt, delay, failure.Text);
        else HostingLog.StillFails(logger, summed, failed.Attempt, delay, failure.Text);
    }

    /// <summary>Audio comes again, or nothing will any more.</summary>
    public void End()
    {
        int untold;
        lock (_lock) (untold, _untold, _last) = (_untold, 0, null);
        if (untold > 0) HostingLog.FailedMoreOften(logger, untold);
    }
}
