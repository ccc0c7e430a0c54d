namespace AudioPipelines.Cli.Output;

/// <summary>A description and its plan in words.</summary>
internal static class PlanText
{
    public static void WriteTitle(TextOutput output, PipelineDescription description) =>
        output.Line(description.Summary.Length == 0 ? description.Name : $"{description.Name}: {description.Summary}");

    public static void WriteParameters(
        TextOutput output, PipelineDescription description, ParameterValues values, SourceTrust trust)
    {
        if (description.Parameters.Count == 0) return;
        output.Line();
        output.Line("parameters");
        IReadOnlyList<ResolvedParameter>? resolved = TryResolve(description, values, trust);
        int width = description.Parameters.Max(parameter => parameter.Name.Length);
        for (int number = 0; number < description.Parameters.Count; number++)
        {
            ParameterDefinition parameter = description.Parameters[number];
            string value = resolved is null ? Declared(parameter) : Given(resolved[number]);
            output.Line($"  {parameter.Name.PadRight(width)}  {value}");
        }
    }

    public static void Write(TextOutput output, PipelinePlan plan)
    {
        output.Line();
        output.Line("launch");
        foreach (string launch in plan.LaunchTexts) output.Line($"  {launch.Trim()}");
        output.Line();
        output.Line("streams");
        if (plan.Streams.Count == 0) output.Line("  one for each appsink");
        foreach (StreamPlan stream in plan.Streams) output.Line($"  {Stream(plan, stream)}");
        output.Line();
        Entry(output, "rate", plan.SampleRate is { } rate ? $"{rate} Hz" : "that of the audio");
        Entry(output, "channels", plan.Channels is { } channels ? $"{channels}" : "those of the audio");
        Entry(output, "samples", plan.SampleType.ToString());
        Entry(output, "frame", Frame(plan));
        Entry(output, "live", plan.Live switch { true => "yes", false => "no", _ => "as GStreamer says" });
        Entry(output, "latency", plan.Latency is { } latency
            ? DurationText.Format(latency)
            : "the pipeline's own and a margin; files have none");
        if (plan.Clock != ClockSharing.Auto) Entry(output, "RTP clock", RtpClock(plan.Clock));
        Entry(output, "slow consumer", plan.SlowConsumer == SlowConsumerPolicy.Auto
            ? "wait; live sources drop the oldest"
            : Word(plan.SlowConsumer));
        if (plan.Track is { } track) Entry(output, "track", track);
        Entry(output, "tail", Word(plan.Tail));
        Entry(output, "start deadline", DurationText.Format(plan.StartDeadline));
        if (plan.Decoders != DecoderChoice.Default) Entry(output, "decoders", "the fastest");
        Entry(output, "stall deadline", plan.StallDeadline is not { } stall
            ? "10s if live, else 30s"
            : stall == Timeout.InfiniteTimeSpan ? "never" : DurationText.Format(stall));
        Entry(output, "restart", plan.Restart.Mode == RestartMode.Never ? "never" : $"{Word(plan.Restart.Mode)}, "
            + $"{plan.Restart.MaximumAttempts} times in a row and {plan.Restart.Budget} times within "
            + $"{DurationText.Format(plan.Restart.Period)} at most");
        if (plan.Isolation is { } isolation)
            Entry(output, "isolation", isolation.Worker is { } worker
                ? $"the worker process '{worker}', which others may share"
                : "a worker process of its own");
        if (plan.Recording is { } recording) Entry(output, "recording", recording.Location);
    }

    private static void Entry(TextOutput output, string name, string value) => output.Line($"{name,-14}  {value}");

    private static string RtpClock(ClockSharing clock) => clock switch
    {
        ClockSharing.Shared => "one for all streams",
        ClockSharing.Rtcp => "each stream its own, related by RTCP reports",
        _ => "each stream its own",
    };

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Frame(PipelinePlan plan) =>
        plan.SampleRate is { } rate
            ? $"{plan.FrameLength} ({plan.FrameLength.ToSamples(rate)} samples)"
            : plan.FrameLength.ToString();

    private static string Stream(PipelinePlan plan, StreamPlan stream)
    {
        string channels = (stream.Channels ?? plan.Channels) is { } count
            ? $"{count} channel{(count == 1 ? "" : "s")}"
            : "the channels of the audio";
        return stream.Labels.Count == 0
            ? $"{stream.Sink}: {channels}"
            : $"{stream.Sink}: {channels} ({string.Join(", ", stream.Labels)})";
    }

    private static IReadOnlyList<ResolvedParameter>? TryResolve(
        PipelineDescription description, ParameterValues values, SourceTrust trust)
    {
        try
        {
            return description.ResolveParameters(values, trust is RestrictedPolicy ? ParameterSources.None : null);
        }
        catch (DescriptionException)
        {
            return null;
        }
    }

    private static string Given(ResolvedParameter parameter) => parameter.Origin switch
    {
        ParameterOrigin.None => "(none)",
        ParameterOrigin.Value => $"{parameter.Text}  (given)",
        ParameterOrigin.Environment => $"{parameter.Text}  (environment variable {parameter.Definition.EnvironmentVariable})",
        ParameterOrigin.Configuration => $"{parameter.Text}  (configuration)",
        _ => $"{parameter.Text}  (default)",
    };

    private static string Declared(ParameterDefinition parameter)
    {
        string type = parameter.Choices.Count > 0 ? string.Join(" | ", parameter.Choices) : Word(parameter.Type);
        string need = parameter.Required
            ? "required"
            : parameter.Default is { } value ? $"default {(parameter.IsSecret ? Secrets.Mark : value)}" : "optional";
        return $"{type}, {need}. {parameter.Summary}";
    }
}
