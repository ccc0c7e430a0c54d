using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Turns what happens to a source into lines of the log.</summary>
internal sealed class SourceEventLog
{
    private readonly ILogger _logger;
    private readonly GapEpisode _gaps;
    private readonly string _name;

    public SourceEventLog(string name, IAudioSource source, ILogger logger, TimeProvider time)
    {
        _name = name;
        _logger = logger;
        _gaps = new GapEpisode(logger, time);
        source.Notified += (_, notification) => Log(notification);
    }

    private void Log(AudioSourceEvent notification)
    {
        switch (notification)
        {
            case SourceStarted started:
                HostingLog.Started(_logger, started.Format, started.IsLive);
                break;
            case SourceStateChanged changed:
                HostingLog.StateChanged(_logger, changed.Previous, changed.Current);
                break;
            case GapEnded { Reason: GapReason.Lost or GapReason.Stalled } gap:
                _gaps.Add(gap);
                break;
            case GapEnded gap:
                HostingLog.ExpectedGap(_logger, gap.Length, gap.Channel, gap.Start, gap.Epoch, gap.Reason);
                break;
            case FramesSkipped skipped:
                _gaps.Add(skipped);
                break;
            case EpochStarted epoch:
                HostingLog.EpochStarted(_logger, epoch.Epoch, epoch.SampleIndex, epoch.Reason, epoch.Format);
                break;
            case StreamStalled stalled:
                HostingLog.StreamStalled(_logger, stalled.Stream, stalled.SampleIndex);
                break;
            case StreamReturned returned:
                HostingLog.StreamReturned(_logger, returned.Stream, returned.SampleIndex);
                break;
            case AlignmentChanged { Alignment: var alignment }:
                HostingLog.AlignmentChanged(_logger, alignment, string.Join("; ", alignment.Streams));
                break;
            case SourceWarning warning:
                HostingLog.Warning(_logger, warning.Element ?? _name, warning.Message);
                break;
            case SourceFailed { IsFinal: false, Error: var error }:
                HostingLog.FailedAndRestarts(_logger, error.Kind, error.Message);
                break;
            case SourceFailed { Error: var error }:
                _gaps.Close();
                HostingLog.Failed(_logger, error.Kind, error.Message);
                break;
            case SourceStopped { Ledger: var ledger }:
                _gaps.Close();
                ChannelLedger total = ledger.Total;
                HostingLog.Stopped(_logger, total.Delivered, ledger.Channels.Count, total.Elapsed - total.Delivered, total.Received - total.Delivered);
                break;
        }
    }
}
