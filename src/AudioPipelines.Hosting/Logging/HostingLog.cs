using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>The host's log messages. Those of a source go to the category <c>AudioPipelines.Sources.NAME</c>.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(100, LogLevel.Information, "Running: {Format}, live: {IsLive}")]
    public static partial void Started(ILogger logger, AudioFormat format, bool isLive);

    [LoggerMessage(101, LogLevel.Debug, "{Previous} → {Current}")]
    public static partial void StateChanged(ILogger logger, AudioSourceState previous, AudioSourceState current);

    [LoggerMessage(102, LogLevel.Warning,
        "Audio is missing: {Length} samples of channel {Channel} from {Start} in epoch {Epoch} ({Reason}). "
        + "Further gaps are summed up.")]
    public static partial void Gap(ILogger logger, long length, int channel, long start, int epoch, GapReason reason);

    [LoggerMessage(103, LogLevel.Warning,
        "The consumer is too slow: {Length} samples from {Start} in epoch {Epoch} were left out. Further gaps are summed up.")]
    public static partial void Skipped(ILogger logger, long length, long start, int epoch);

    [LoggerMessage(104, LogLevel.Warning,
        "{Count} more gaps: {Missing} samples missing over all channels, {LeftOut} left out for a slow consumer")]
    public static partial void MoreGaps(ILogger logger, long count, long missing, long leftOut);

    [LoggerMessage(
        105, LogLevel.Debug, "No audio in {Length} samples of channel {Channel} from {Start} in epoch {Epoch} ({Reason})")]
    public static partial void ExpectedGap(ILogger logger, long length, int channel, long start, int epoch, GapReason reason);

    [LoggerMessage(106, LogLevel.Information,
        "Epoch {Epoch} begins at sample {Start}, {Outage} samples after the one before: {Reason}; {Format}")]
    public static partial void EpochStarted(
        ILogger logger, int epoch, long start, long outage, string reason, AudioFormat format);

    [LoggerMessage(107, LogLevel.Warning, "{Element}: {Text}")]
    public static partial void Warning(ILogger logger, string element, string text);

    [LoggerMessage(108, LogLevel.Warning,
        "Failed ({Kind}); attempt {Attempt} to start again begins in {Delay:0.###} s: {Text} "
        + "Further failures of this kind are summed up.")]
    public static partial void FailedAndRestarts(
        ILogger logger, AudioSourceErrorKind kind, int attempt, double delay, string text);

    [LoggerMessage(109, LogLevel.Error, "Failed ({Kind}): {Text}")]
    public static partial void Failed(ILogger logger, AudioSourceErrorKind kind, string text);

    [LoggerMessage(110, LogLevel.Information,
        "{How}: {Delivered} samples delivered over {Channels} channels, {Missing} missing, {LeftOut} let go")]
    public static partial void Stopped(ILogger logger, string how, long delivered, int channels, long missing, long leftOut);

    [LoggerMessage(
        111, LogLevel.Warning, "Stream {Stream} delivers nothing any more, from sample {Index} on; the others go on without it")]
    public static partial void StreamStalled(ILogger logger, string stream, long index);

    [LoggerMessage(112, LogLevel.Information, "Stream {Stream} delivers again, from sample {Index} on")]
    public static partial void StreamReturned(ILogger logger, string stream, long index);

    [LoggerMessage(113, LogLevel.Information, "The streams' relation is {Alignment}: {Streams}")]
    public static partial void AlignmentChanged(ILogger logger, SourceAlignment alignment, string streams);

    [LoggerMessage(114, LogLevel.Warning,
        "{Count} more times stream {Stream} fell silent and came back {Returns} times; at last it {State}")]
    public static partial void MoreStalls(ILogger logger, long count, string stream, long returns, string state);

    [LoggerMessage(115, LogLevel.Warning, "{Count} more times: {Element}: {Text}")]
    public static partial void MoreWarnings(ILogger logger, long count, string element, string text);

    [LoggerMessage(116, LogLevel.Information, "The graph of the pipelines as they failed is in {File}")]
    public static partial void GraphKept(ILogger logger, string file);

    [LoggerMessage(117, LogLevel.Warning, "Clock of capture times: {Reason} (\u00b1{Microseconds:0} \u00b5s)")]
    public static partial void CaptureClockChanged(ILogger logger, string reason, double microseconds);

    [LoggerMessage(118, LogLevel.Warning, "The audit found: {Finding}")]
    public static partial void Audited(ILogger logger, ArrayAudit.Finding finding);

    [LoggerMessage(119, LogLevel.Information, "The audit no longer finds: {Finding}")]
    public static partial void AuditedOver(ILogger logger, ArrayAudit.Finding finding);

    [LoggerMessage(120, LogLevel.Error, "The handler {Handler} threw at sample {Index}; the source fails")]
    public static partial void HandlerThrew(ILogger logger, string handler, long index, Exception thrown);

    [LoggerMessage(121, LogLevel.Error, "The handler {Handler} could not be disposed of cleanly")]
    public static partial void HandlerNotDisposed(ILogger logger, string handler, Exception thrown);

    [LoggerMessage(122, LogLevel.Warning,
        "Failed {Count} more times in the same way; attempt {Attempt} to start again begins in {Delay:0.###} s: {Text}")]
    public static partial void StillFails(ILogger logger, int count, int attempt, double delay, string text);

    [LoggerMessage(123, LogLevel.Information, "Before that it failed {Count} more times in the same way")]
    public static partial void FailedMoreOften(ILogger logger, int count);

    [LoggerMessage(124, LogLevel.Warning, "Failed ({Kind}); another plan takes over: {Text}")]
    public static partial void FailedAndReplaced(ILogger logger, AudioSourceErrorKind kind, string text);

    [LoggerMessage(130, LogLevel.Information, "Source '{Source}' runs from the edited description {Description}")]
    public static partial void Reloaded(ILogger logger, string source, string description);

    [LoggerMessage(120, LogLevel.Information, "Tags: {Tags}")]
    public static partial void TagsChanged(ILogger logger, AudioSourceEvent.TagsChanged tags);

    [LoggerMessage(131, LogLevel.Error,
        "The edited description of source '{Source}' cannot be used; the source goes on as before.\n{Errors}")]
    public static partial void ReloadRefused(ILogger logger, string source, string errors);

    [LoggerMessage(132, LogLevel.Error,
        "Source '{Source}' could not be opened with the edited description {Description}; it goes on as before if it can")]
    public static partial void ReloadFailed(ILogger logger, string source, string description, Exception thrown);

    [LoggerMessage(133, LogLevel.Information,
        "The edited description {Description} of source '{Source}' says what the source runs from; nothing changes")]
    public static partial void EditChangesNothing(ILogger logger, string source, string description);

    [LoggerMessage(134, LogLevel.Error, "The reload of source '{Source}' broke off")]
    public static partial void ReloadBroke(ILogger logger, string source, Exception thrown);

    [LoggerMessage(135, LogLevel.Warning,
        "The description {Description} of source '{Source}' is gone. The source goes on, and can be stopped; the next start of "
        + "the host is without it.")]
    public static partial void DescriptionGone(ILogger logger, string source, string description);

    [LoggerMessage(136, LogLevel.Information, "The description {Description} of source '{Source}' is there again")]
    public static partial void DescriptionBack(ILogger logger, string source, string description);

    [LoggerMessage(140, LogLevel.Error, "Source '{Source}' could not be started; the host goes on without it")]
    public static partial void StartFailed(ILogger logger, string source, Exception thrown);

    [LoggerMessage(141, LogLevel.Critical, "Source '{Source}' failed; the host stops")]
    public static partial void StopsHost(ILogger logger, string source, Exception thrown);

    [LoggerMessage(
        142, LogLevel.Warning, "Source '{Source}' did not stop within the host's shutdown time-out; it is left behind")]
    public static partial void LeftBehind(ILogger logger, string source);

    [LoggerMessage(143, LogLevel.Error, "Source '{Source}' could not be stopped cleanly")]
    public static partial void StopFailed(ILogger logger, string source, Exception thrown);
}
