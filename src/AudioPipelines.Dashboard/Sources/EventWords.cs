using System.Globalization;
using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>An event in the API's words.</summary>
/// <param name="Type">Its sort.</param>
/// <param name="Text">What happened, in a sentence.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Advice">What to do, where it is known.</param>
internal readonly record struct EventWords(string Type, string Text, string Severity = "info", string? Advice = null)
{
    private const string Warning = "warning";
    private const string Error = "error";

    /// <summary>The words for an event; <see langword="null"/>: it is told in another way.</summary>
    public static EventWords? Of(AudioSourceEvent what) => what switch
    {
        GapEnded => null, // summed up once a second
        SourceStarted started => new("started", $"It runs: {started.Format}{(started.IsLive ? ", live" : "")}."),
        SourceStateChanged changed => Of(changed),
        EpochStarted epoch => new(
            "epoch", Invariant($"Epoch {epoch.Epoch} begins at sample {epoch.SampleIndex:N0}: {epoch.Reason}.")),
        FramesSkipped skipped => new(
            "skipped", Invariant(
                $"No frame was made of {skipped.Length:N0} samples from {skipped.Start:N0} on: the consumer is too slow."),
            Warning, "Let the callback or reader take less time, or choose another policy for slow consumers."),
        SourceWarning warning => new("warning", warning.Message, Warning, ApiWords.Advice(warning.Message)),
        SourceFailed failed => Of(failed),
        StreamStalled stalled => new(
            "stream", Invariant($"No audio comes from {stalled.Stream} since sample {stalled.SampleIndex:N0}."), Warning),
        StreamReturned returned => new(
            "stream", Invariant($"{returned.Stream} delivers again from sample {returned.SampleIndex:N0} on.")),
        AlignmentChanged alignment => new("alignment", $"The streams are in step: {alignment.Alignment}."),
        CaptureClockChanged clock => new("clock", clock.Reason, clock.Time.IsLocked ? "info" : Warning),
        AudioSourceEvent.TagsChanged tags => new("tags", tags.ToString()),
        ArrayAudit.Changed audit => new("audit", audit.Finding.Text, audit.Finding.IsOver ? "info" : Warning),
        SourceStopped stopped => new("state", $"{(stopped.HasEnded ? "It came to its end" : "It ended")}: {stopped.Ledger}."),
        _ => new("other", what.ToString()),
    };

    private static EventWords Of(SourceStateChanged changed) => (changed.Previous, changed.Current) switch
    {
        (AudioSourceState.Recovering, AudioSourceState.Running or AudioSourceState.Degraded) =>
            new("recovered", "It runs again."),
        (_, AudioSourceState.Recovering) => new("restart", "It is started again.", Warning),
        (_, AudioSourceState.Failed) => new("state", "It has failed.", Error),
        (_, AudioSourceState.Degraded) => new("state", "A stream delivers nothing; the others go on.", Warning),
        var (previous, current) => new("state", $"It is {ApiWords.Of(current)}, and was {ApiWords.Of(previous)}."),
    };

    private static EventWords Of(SourceFailed failed)
    {
        string next = failed.IsFinal || failed.Attempt == 0 ? "" : Invariant(
            $" (attempt {failed.Attempt} to start it again begins in {failed.RestartDelay.TotalSeconds:0.###} s)");
        string message = failed.Error.Message;
        return new("error", message + next, failed.IsFinal ? Error : Warning, ApiWords.Advice(message));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
