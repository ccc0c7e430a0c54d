using System.Text.Json;

namespace AudioPipelines.Descriptions;

/// <summary>What a plan says under some keys, in words.</summary>
internal static class PlanWords
{
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    public static string Frame(PipelinePlan plan) =>
        plan.SampleRate is { } rate
            ? $"{plan.FrameLength} ({plan.FrameLength.ToSamples(rate)} samples)"
            : $"{plan.FrameLength}";

    public static string? Clock(PipelinePlan plan) => plan.Clock switch
    {
        ClockSharing.Auto => null,
        ClockSharing.Shared => "one for all streams",
        ClockSharing.Rtcp => "each stream its own, related by RTCP reports",
        _ => "each stream its own",
    };

    public static string StallDeadline(PipelinePlan plan) =>
        plan.StallDeadline is not { } stall ? "10s if live, else 30s"
        : stall == Timeout.InfiniteTimeSpan ? "never"
        : DurationText.Format(stall);

    public static string Restart(PipelinePlan plan) =>
        plan.Restart is not { Mode: not RestartMode.Never } policy ? "never"
        : $"{Of(policy.Mode)}, {policy.MaximumAttempts} times in a row and {policy.Budget} times within "
            + $"{DurationText.Format(policy.Period)} at most";

    public static string? FlightRecorder(PipelinePlan plan) =>
        plan.FlightRecorder is not { } flight ? null
        : $"the last {DurationText.Format(flight.Length)} in memory"
            + (flight.OnFailure ? $", written to '{flight.Folder ?? "."}' when the source fails" : "");

    public static string? Audit(PipelinePlan plan) =>
        plan.Audit is not { } audit ? null
        : $"every {DurationText.Format(audit.Every)}"
            + (audit.Size is { } size
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", an array of {size} m")
                : "")
            + (audit.Reference is { } reference ? $", against '{reference}'" : "");

    public static string Speed(ReplayPlan replay) => replay.Speed switch
    {
        0 => "as fast as possible",
        1 => "real time",
        double speed => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{speed} times real time"),
    };

    public static string? Isolation(PipelinePlan plan) =>
        plan.Isolation is not { } isolation ? null
        : isolation.Worker is { } worker ? $"the worker process '{worker}', which others may share"
        : "a worker process of its own";
}
