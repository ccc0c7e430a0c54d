namespace AudioPipelines.Descriptions;

/// <summary>Finds keys that have no effect because of what another key says, or because it is missing. They are refused: whoever
/// wrote them counts on them.</summary>
internal static class UnusedKeys
{
    /// <summary>The keys and sections that a replay uses. The others say how pipelines run.</summary>
    private static readonly string[] _replayed =
    [
        "audio.rate", "audio.sampleType", "frame", PlanKeys.Isolation, PlanKeys.RecordingSection, PlanKeys.AuditSection,
        PlanKeys.ReplaySection,
    ];

    private static readonly PipelinePlan _usual = new() { Name = "", LaunchTexts = [] };

    /// <summary>The keys of a replay's plan that say something and have no effect.</summary>
    public static IEnumerable<string> OfReplay(PipelinePlan plan) =>
        PlanKeys.All.Where(key => !IsReplayed(key.Name) && key.Show(plan) != key.Show(_usual)).Select(key => key.Name);

    /// <summary>Checks a description.</summary>
    public static void Check(DescriptionModel model, bool isReplay, ErrorList errors)
    {
        if (isReplay) CheckReplay(model, errors);
        else CheckRestart(model, errors);
        CheckLive(model, "latency", "frames of such a source wait for all their audio", errors);
        CheckLive(model, "clock", "the streams of such a source are in step by their samples", errors);
        CheckLive(model, "drift", "the streams of such a source are in step by their samples", errors);
        if (model.PositionOf("loop") is { } loop && Said(model) is { Live: true, Loop: true })
            errors.Add(
                loop, "'loop' has no effect, since 'live' is true: such a source has no end", "no 'loop', or another 'live'");
        if (model.PositionOf("recording.segment") is null
            && (model.PositionOf("recording.keepFor") ?? model.PositionOf("recording.keepSize")) is { } limit)
        {
            errors.Add(
                limit, "the recording's limit has no effect without 'segment': whole segments are deleted, and the only one has "
                + "no end", "a 'segment' such as 60s");
        }
    }

    private static void CheckLive(DescriptionModel model, string key, string why, ErrorList errors)
    {
        if (model.PositionOf(key) is not { } position || Said(model).Live != false) return;
        errors.Add(
            position, $"'{key}' has no effect, since 'live' is false: {why}", $"no '{key}', or another 'live'");
    }

    private static void CheckReplay(DescriptionModel model, ErrorList errors)
    {
        foreach (IGrouping<string, PlanSetting> section in model.Settings.Where(setting => !IsReplayed(setting.Key))
            .GroupBy(setting => setting.Key.StartsWith("audio.", StringComparison.Ordinal) ? setting.Key : Top(setting.Key)))
        {
            (string why, string expected) = section.Key switch
            {
                "restart" => (
                    "a replay is not started again", "no 'restart'; with 'loop: true' under 'replay' it plays again and again"),
                "loop" => ("a replay's own is under 'replay'", "'loop' under 'replay'"),
                PlanKeys.FlightRecorder => (
                    "what is replayed is on the disk", "no 'flightRecorder'; 'from' and 'to' under 'replay' play a part"),
                _ => ("a replay has no pipelines", $"no '{section.Key}'"),
            };
            errors.Add(section.First().Position, $"'{section.Key}' has no effect on a replay: {why}", expected);
        }
    }

    private static void CheckRestart(DescriptionModel model, ErrorList errors)
    {
        // Who says 'mode: never' has switched the rest off; who says no mode may think that it is on.
        if (model.PositionOf("restart.mode") is not null
            || model.Settings.FirstOrDefault(setting => Top(setting.Key) is "restart") is not { } other) return;
        errors.Add(
            other.Position, $"'{other.Key}' has no effect without a 'mode': the source is never started again",
            "'mode: onError' or 'mode: always' under 'restart'");
    }

    /// <summary>What the values come to that are written out. Placeholders say nothing yet.</summary>
    private static PipelinePlan Said(DescriptionModel model)
    {
        var ignored = new ErrorList("");
        return model.Settings.Aggregate(
            _usual, (plan, setting) => setting.Apply(plan, new Dictionary<string, ParameterValue>(), ignored));
    }

    private static bool IsReplayed(string key) => _replayed.Contains(key) || _replayed.Contains(Top(key));

    private static string Top(string key) => key.Split('.')[0];
}
