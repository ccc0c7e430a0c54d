using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Writes the events of a source to the log.</summary>
internal sealed class SourceEventLog
{
    /// <summary>How many different warnings of a source are summed up one by one. All further ones are summed up
    /// together.</summary>
    private const int MostWarnings = 100;

    private readonly ConcurrentDictionary<string, StallEpisode> _stalls = new();
    private readonly ConcurrentDictionary<(string Element, string Text), WarningEpisode> _warnings = new();
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly GapEpisode _gaps;
    private readonly RetryEpisode _retries;
    private readonly string _name;

    public SourceEventLog(string name, IAudioSource source, ILogger logger, TimeProvider time)
    {
        _name = name;
        _time = time;
        _logger = logger;
        _gaps = new GapEpisode(logger, time);
        _retries = new RetryEpisode(logger, time);
        source.Notified += (_, notification) => Log(notification);
    }

    private void Log(AudioSourceEvent notification)
    {
        switch (notification)
        {
            case SourceStarted started:
                _retries.End();
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
                _retries.End();
                HostingLog.EpochStarted(_logger, epoch.Epoch, epoch.SampleIndex, epoch.Outage, epoch.Reason, epoch.Format);
                break;
            case StreamStalled stalled:
                StallsOf(stalled.Stream).Add(stalled);
                break;
            case StreamReturned returned:
                StallsOf(returned.Stream).Add(returned);
                break;
            case AudioSourceEvent.TagsChanged tags:
                HostingLog.TagsChanged(_logger, tags);
                break;
            case AlignmentChanged { Alignment: var alignment }:
                HostingLog.AlignmentChanged(_logger, alignment, string.Join("; ", alignment.Streams));
                break;
            case CaptureClockChanged { Reason: var reason, Time: var time }:
                HostingLog.CaptureClockChanged(_logger, reason, time.UncertaintyNanoseconds / 1e3);
                break;
            case ArrayAudit.Changed { Finding: { IsOver: false } found }:
                HostingLog.Audited(_logger, found);
                break;
            case ArrayAudit.Changed { Finding: var over }:
                HostingLog.AuditedOver(_logger, over);
                break;
            case SourceWarning warning:
                WarningsLike(warning).Add();
                break;
            case SourceFailed { IsFinal: false, Error: var error } failed:
                _retries.Add(failed);
                if (error.GraphFile is { } file) HostingLog.GraphKept(_logger, file);
                break;
            case SourceFailed { Error: var error }:
                CloseEpisodes();
                HostingLog.Failed(_logger, error.Kind, error.Message);
                if (error.GraphFile is { } graph) HostingLog.GraphKept(_logger, graph);
                break;
            case SourceStopped { Ledger: var ledger, HasEnded: var hasEnded }:
                CloseEpisodes();
                ChannelLedger total = ledger.Total;
                HostingLog.Stopped(_logger, hasEnded ? "Ended" : "Stopped", total.Delivered, ledger.Channels.Count,
                    total.Elapsed - total.Delivered - total.Unclaimed, total.Received + total.Resampled - total.Delivered);
                break;
        }
    }

    private StallEpisode StallsOf(string stream) => _stalls.GetOrAdd(stream, name => new StallEpisode(_logger, name, _time));

    private WarningEpisode WarningsLike(SourceWarning warning)
    {
        (string Element, string Text) key = (warning.Element ?? _name, warning.Message);
        if (_warnings.TryGetValue(key, out WarningEpisode? known)) return known;
        if (_warnings.Count >= MostWarnings) key = (_name, "warnings of its elements");
        return _warnings.GetOrAdd(key, of => new WarningEpisode(_logger, of.Element, of.Text, _time));
    }

    private void CloseEpisodes()
    {
        _retries.End();
        _gaps.Close();
        foreach (StallEpisode stalls in _stalls.Values) stalls.Close();
        foreach (WarningEpisode warnings in _warnings.Values) warnings.Close();
    }
}
