namespace AudioPipelines.SoakProbe;

/// <summary>A plan made from a seed: streams, their faults, and who takes their frames.</summary>
internal sealed record SoakPlan
{
    public required IReadOnlyList<SoakStream> Streams { get; init; }

    public required bool IsLive { get; init; }

    /// <summary>Whether each sample's place is known beforehand: nothing fails, is replaced or changes its format.</summary>
    public required bool IsPlain { get; init; }

    public required bool IsIsolated { get; init; }

    public required bool SharesThreads { get; init; }

    public required bool Restarts { get; init; }

    public required SlowConsumerPolicy Policy { get; init; }

    public required DeliveryMode Delivery { get; init; }

    public required int FrameLength { get; init; }

    public required ConsumerKind Consumer { get; init; }

    /// <summary>The plan that takes over while this one runs; <see langword="null"/>: none.</summary>
    public SoakPlan? Replacement { get; init; }

    /// <summary>Whether audio that came may be missing from a frame, flagged: it came too late, or found no room.</summary>
    public bool MayLose => IsLive
        || Policy is SlowConsumerPolicy.DropOldest or SlowConsumerPolicy.DropNewest
        || Consumer is ConsumerKind.Nobody or ConsumerKind.ComesAndGoes;

    private bool DeclaresFormat => IsLive && Streams.Count > 1;

    public PipelinePlan ToPlan() => new()
    {
        Name = "soak",
        LaunchTexts = [.. Streams.Select(stream => stream.Launch)],
        // A live source with several streams must say what comes before it has come.
        Streams =
            DeclaresFormat ? [.. Streams.Select(stream => new StreamPlan($"stream{stream.Number}", stream.Channels, []))] : [],
        SampleRate = DeclaresFormat ? Streams[0].Rate : null,
        SampleType = SampleType.S32,
        FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
        SlowConsumer = Policy,
        Delivery = Delivery,
        Live = IsLive,
        Isolation = IsIsolated ? new() : null,
        StartDeadline = TimeSpan.FromSeconds(60),
        Restart = Restarts
            ? new RestartPolicy
            {
                Mode = RestartMode.Always,
                Delay = TimeSpan.FromMilliseconds(5),
                MaximumDelay = TimeSpan.FromMilliseconds(20),
                MaximumAttempts = 1_000,
                Budget = 1_000,
            }
            : RestartPolicy.Never,
    };

    public override string ToString() =>
        $"{(IsLive ? "live" : "not live")}, {Policy}, {Delivery}, {Consumer}, frames of {FrameLength}"
        + $"{(IsIsolated ? ", isolated" : "")}"
        + $"{(SharesThreads ? ", shared threads" : "")}{(Restarts ? ", restarts" : "")}: "
        + string.Join(" | ", Streams.Select(stream => stream.Launch))
        + (Replacement is null ? "" : $"; replaced by {Replacement}");
}
