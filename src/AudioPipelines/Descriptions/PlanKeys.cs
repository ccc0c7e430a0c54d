namespace AudioPipelines.Descriptions;

/// <summary>
/// The keys of descriptions that say how audio becomes frames: name, kind of value, where it goes, what 'explain' says. Reading,
/// plan, error messages and 'explain' follow from this table; tests hold <c>pipelines/pipeline.schema.json</c> and
/// <c>pipelines/README.md</c> against it.
/// </summary>
internal static class PlanKeys
{
    /// <summary>The section whose presence alone says something.</summary>
    public const string Isolation = "isolation";

    /// <summary>The section that may be a duration.</summary>
    public const string FlightRecorder = "flightRecorder";

    /// <summary>The section that says where frames are recorded.</summary>
    public const string RecordingSection = "recording";

    /// <summary>The section that may be a word.</summary>
    public const string AuditSection = "audit";

    /// <summary>The section that a description has in place of launch text.</summary>
    public const string ReplaySection = "replay";

    private const long Mebibyte = 1 << 20;

    /// <summary>In the order of <c>pipelines/README.md</c>. A key that others need comes before them.</summary>
    public static readonly PlanKey[] All =
    [
        Key("audio.rate", SettingKinds.Rate, (plan, rate) => plan with { SampleRate = rate },
            plan => plan.SampleRate is { } rate ? $"{rate} Hz" : "that of the audio"),
        Key("audio.channels", SettingKinds.Channels, (plan, channels) => plan with { Channels = channels },
            plan => plan.Channels is { } channels ? $"{channels}" : "those of the audio"),
        Key("audio.sampleType", SettingKinds.SampleType, (plan, type) => plan with { SampleType = type },
            plan => $"{plan.SampleType}"),
        Key("frame", SettingKinds.FrameLength, (plan, length) => plan with { FrameLength = length }, PlanWords.Frame),
        Key("live", SettingKinds.Live, (plan, live) => plan with { Live = live },
            plan => plan.Live switch { true => "yes", false => "no", _ => "as GStreamer says" }),
        Key("slowConsumer", SettingKinds.SlowConsumer, (plan, policy) => plan with { SlowConsumer = policy },
            plan => plan.SlowConsumer is SlowConsumerPolicy.Auto
                ? "wait; live sources drop the oldest"
                : PlanWords.Of(plan.SlowConsumer)),
        Key("delivery", SettingKinds.Delivery, (plan, mode) => plan with { Delivery = mode },
            plan => plan.Delivery switch
            {
                DeliveryMode.Direct => "on the streaming thread",
                DeliveryMode.Thread => "on the source's own thread",
                _ => "files of one stream on the streaming thread, others on the source's own",
            }),
        Key("latency", SettingKinds.Latency, (plan, latency) => plan with { Latency = latency },
            plan => plan.Latency is { } latency
                ? DurationText.Format(latency)
                : $"the pipeline's own and {DurationText.Format(PipelinePlan.LatencyMargin)}; files have none"),
        Key("clock", SettingKinds.Clock, (plan, clock) => plan with { Clock = clock }, PlanWords.Clock),
        Key("drift", SettingKinds.Drift, (plan, drift) => plan with { Drift = drift },
            plan => plan.Drift switch
            {
                PipelinePlan.DriftHandling.Correct => "corrected: streams with their own clock are resampled",
                PipelinePlan.DriftHandling.Ignore => "ignored",
                _ => null,
            }),
        Key("decoders", SettingKinds.Decoders, (plan, decoders) => plan with { Decoders = decoders },
            plan => plan.Decoders switch
            {
                DecoderChoice.Fastest => "the fastest",
                DecoderChoice.Parallel => "several of the fastest, side by side",
                _ => null,
            }),
        Key("track", SettingKinds.Track, (plan, track) => plan with { Track = track }, plan => plan.Track),
        Key("tail", SettingKinds.Tail, (plan, tail) => plan with { Tail = tail }, plan => PlanWords.Of(plan.Tail)),
        Key("loop", SettingKinds.Flag, (plan, loop) => plan with { Loop = loop }, plan => plan.Loop ? "without end" : null),
        Key("startDeadline", SettingKinds.PositiveDuration, (plan, deadline) => plan with { StartDeadline = deadline },
            plan => DurationText.Format(plan.StartDeadline)),
        Key("stallDeadline", SettingKinds.StallDeadline, (plan, deadline) => plan with { StallDeadline = deadline },
            PlanWords.StallDeadline),
        Restart("mode", SettingKinds.RestartMode, (policy, mode) => policy with { Mode = mode }, PlanWords.Restart),
        Restart("delay", SettingKinds.RestartDelay, (policy, delay) => policy with { Delay = delay }),
        Restart("maximumDelay", SettingKinds.RestartDelay, (policy, delay) => policy with { MaximumDelay = delay }),
        Restart("maximumAttempts", SettingKinds.Attempts, (policy, count) => policy with { MaximumAttempts = count }),
        Restart("healthyAfter", SettingKinds.Duration, (policy, time) => policy with { HealthyAfter = time }),
        Restart("budget", SettingKinds.Attempts, (policy, count) => policy with { Budget = count }),
        Restart("period", SettingKinds.PositiveDuration, (policy, period) => policy with { Period = period }),
        Key(Isolation, SettingKinds.Isolation, (plan, isolation) => plan with { Isolation = isolation }, PlanWords.Isolation),
        Worker("worker", SettingKinds.Worker, (worker, name) => worker with { Worker = name }),
        Worker("memory", SettingKinds.Mebibytes, (worker, size) => worker with { Memory = size * Mebibyte }),
        Worker("descriptors", SettingKinds.Descriptors, (worker, count) => worker with { Descriptors = count }),
        Worker("cpuTime", SettingKinds.PositiveDuration, (worker, time) => worker with { CpuTime = time }),
        Worker("fileSize", SettingKinds.Mebibytes, (worker, size) => worker with { FileSize = size * Mebibyte }),
        new PlanKey<string>($"{RecordingSection}.folder", SettingKinds.Path,
            (plan, folder) => plan with { Recording = new RecordingPlan(folder) }, plan => plan.Recording?.Folder)
        {
            Missing = "the folder to record to",
        },
        // A recording whose folder has no value is none, and has nothing else.
        Recording(
            "encoding", SettingKinds.Encoding, (plan, encoding) => plan with { Encoding = encoding }, plan => plan.Encoding),
        Recording("files", SettingKinds.PerChannel, (plan, isPerChannel) => plan with { PerChannel = isPerChannel },
            plan => plan.PerChannel ? "one for each channel" : null),
        Recording("name", SettingKinds.FileName, (plan, name) => plan with { FileName = name },
            plan => plan.FileName is "%n" ? null : plan.FileName),
        Recording("segment", SettingKinds.PositiveDuration, (plan, segment) => plan with { SegmentLength = segment },
            plan => Shown(plan.SegmentLength)),
        Recording("keepFor", SettingKinds.PositiveDuration, (plan, age) => plan with { KeepFor = age },
            plan => Shown(plan.KeepFor)),
        Recording("keepSize", SettingKinds.Mebibytes, (plan, size) => plan with { KeepBytes = size * Mebibyte },
            plan => Shown(plan.KeepBytes)),
        Recording("keepFree", SettingKinds.Mebibytes, (plan, size) => plan with { FreeBytes = size * Mebibyte },
            plan => Shown(plan.FreeBytes)),
        Key(FlightRecorder, SettingKinds.FlightLength, (plan, length) => plan with { FlightRecorder = new() { Length = length } },
            PlanWords.FlightRecorder),
        Flight("length", SettingKinds.FlightLength, (flight, length) => flight with { Length = length }),
        Flight("on", SettingKinds.FlightTrigger, (flight, onFailure) => flight with { OnFailure = onFailure }),
        Flight("folder", SettingKinds.Path, (flight, folder) => flight with { Folder = folder }),
        Key(AuditSection, SettingKinds.Audit, (plan, audit) => plan with { Audit = audit }, PlanWords.Audit),
        Audit("size", SettingKinds.ArraySize, (audit, size) => audit with { Size = size }),
        Audit("every", SettingKinds.AuditEvery, (audit, every) => audit with { Every = every }),
        Audit("reference", SettingKinds.Path, (audit, path) => audit with { Reference = path }),
        Replay("folder", SettingKinds.Path, (replay, folder) => replay with { Folder = folder }, replay => replay.Folder),
        Replay("files", SettingKinds.Paths, (replay, files) => replay with { Files = files },
            replay => replay.Files.Count == 0 ? null : string.Join(", ", replay.Files)),
        Replay("speed", SettingKinds.Speed, (replay, speed) => replay with { Speed = speed }, PlanWords.Speed),
        Replay("from", SettingKinds.Position, (replay, from) => replay with { From = from }, replay => replay.From?.ToString()),
        Replay("to", SettingKinds.Position, (replay, to) => replay with { To = to }, replay => replay.To?.ToString()),
        Replay("loop", SettingKinds.Flag, (replay, loop) => replay with { Loop = loop },
            replay => replay.Loop ? "without end" : null),
    ];

    /// <summary>The keys of a section, as they are written.</summary>
    public static string[] Of(string section) => [.. All.Where(key => key.Section == section).Select(key => key.Word)];

    /// <summary>The keys and sections of the top level.</summary>
    public static IEnumerable<string> TopLevel => All.Select(key => key.Section is "" ? key.Word : key.Section).Distinct();

    private static PlanKey<T> Key<T>(
        string name, SettingKind<T> kind, Func<PipelinePlan, T, PipelinePlan> set, Func<PipelinePlan, string?> show) =>
        new(name, kind, set, show);

    private static PlanKey<T> Restart<T>(
        string word, SettingKind<T> kind, Func<RestartPolicy, T, RestartPolicy> set, Func<PipelinePlan, string?>? show = null) =>
        new($"restart.{word}", kind, (plan, value) => plan with { Restart = set(plan.Restart, value) }, show ?? (_ => null));

    private static PlanKey<T> Worker<T>(string word, SettingKind<T> kind, Func<IsolationPlan, T, IsolationPlan> set) =>
        new($"{Isolation}.{word}", kind,
            (plan, value) => plan with { Isolation = set(plan.Isolation ?? new(), value) }, _ => null);

    private static PlanKey<T> Flight<T>(
        string word, SettingKind<T> kind, Func<FlightRecorderPlan, T, FlightRecorderPlan> set) =>
        new($"{FlightRecorder}.{word}", kind,
            (plan, value) => plan with { FlightRecorder = set(plan.FlightRecorder ?? new(), value) }, _ => null);

    private static PlanKey<T> Audit<T>(string word, SettingKind<T> kind, Func<ArrayAudit.Plan, T, ArrayAudit.Plan> set) =>
        new($"{AuditSection}.{word}", kind, (plan, value) => plan with { Audit = set(plan.Audit ?? new(), value) }, _ => null);

    private static PlanKey<T> Recording<T>(
        string word, SettingKind<T> kind, Func<RecordingPlan, T, RecordingPlan> set, Func<RecordingPlan, string?> show) =>
        new($"{RecordingSection}.{word}", kind,
            (plan, value) => plan with { Recording = plan.Recording is { } recording ? set(recording, value) : null },
            plan => plan.Recording is { } recording ? show(recording) : null);

    private static PlanKey<T> Replay<T>(
        string word, SettingKind<T> kind, Func<ReplayPlan, T, ReplayPlan> set, Func<ReplayPlan, string?> show) =>
        new($"{ReplaySection}.{word}", kind, (plan, value) => plan with { Replay = set(plan.Replay ?? new(), value) },
            plan => plan.Replay is { } replay ? show(replay) : null);

    private static string? Shown(TimeSpan? time) => time is { } length ? DurationText.Format(length) : null;

    private static string? Shown(long? bytes) => bytes is { } size ? $"{size / Mebibyte} MiB" : null;
}
