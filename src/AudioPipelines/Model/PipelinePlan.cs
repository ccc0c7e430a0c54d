namespace AudioPipelines;

/// <summary>
/// A description with every parameter resolved: the launch texts as GStreamer will read them, and how their audio is cut into
/// frames. Made by the loader, or by hand for a pipeline that has no description.
/// </summary>
public sealed partial record PipelinePlan
{
    /// <summary>The longest <see cref="Latency"/>, since memory holds the audio for that time.</summary>
    public static readonly TimeSpan LongestLatency = TimeSpan.FromMinutes(2);

    /// <summary>What is added to the pipelines' own latency where no <see cref="Latency"/> is set: long enough for the scheduling
    /// of a busy machine.</summary>
    /// <value>250 ms.</value>
    public static readonly TimeSpan LatencyMargin = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan? _latency;

    /// <summary>The source's name, used in logs, events and thread names.</summary>
    public required string Name { get; init; }

    /// <summary>One text per pipeline, in the syntax of <c>gst-launch-1.0</c>, each with at least one <c>appsink</c>.</summary>
    public required IReadOnlyList<string> LaunchTexts { get; init; }

    /// <summary>The streams in channel order.</summary>
    /// <value>The default is none: one stream for every appsink, in the order of the launch texts.</value>
    public IReadOnlyList<StreamPlan> Streams { get; init; } = [];

    /// <summary>The sample rate of the frames in hertz.</summary>
    /// <value>The default, <see langword="null"/>, is that of the audio itself.</value>
    public int? SampleRate { get; init; }

    /// <summary>Channels of a stream that does not say so itself.</summary>
    /// <value>The default, <see langword="null"/>, is those of the audio itself.</value>
    public int? Channels { get; init; }

    /// <summary>How samples are stored.</summary>
    /// <value>The default is <see cref="AudioPipelines.SampleType.F32"/>.</value>
    public SampleType SampleType { get; init; } = SampleType.F32;

    /// <summary>The length of a frame.</summary>
    /// <value>The default is <see cref="FrameLength.Default"/>: 10 ms.</value>
    public FrameLength FrameLength { get; init; } = FrameLength.Default;

    /// <summary>Whether the source is live (cannot wait for its consumer).</summary>
    /// <value>The default, <see langword="null"/>, is what GStreamer says.</value>
    public bool? Live { get; init; }

    /// <summary>What happens when the consumer is slow.</summary>
    /// <value>The default is <see cref="SlowConsumerPolicy.Auto"/>.</value>
    public SlowConsumerPolicy SlowConsumer { get; init; }

    /// <summary>Which thread cuts the frames and calls the callback.</summary>
    /// <value>The default is <see cref="DeliveryMode.Auto"/>.</value>
    public DeliveryMode Delivery { get; init; }

    /// <summary>How long after its time a live frame waits for streams that are behind.</summary>
    /// <value>The default, <see langword="null"/>, is the pipelines' own latency and <see cref="LatencyMargin"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than <see cref="LongestLatency"/>.</exception>
    public TimeSpan? Latency
    {
        get => _latency;
        init => _latency = value is null || (value >= TimeSpan.Zero && value <= LongestLatency)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"Frames wait for no less than 0 and no more than {LongestLatency}.");
    }

    /// <summary>Which clock the timestamps of RTP streams count.</summary>
    /// <value>The default is <see cref="ClockSharing.Auto"/>.</value>
    public ClockSharing Clock { get; init; }

    /// <summary>The clock that RTP timestamps count, as <c>ts-refclk</c> of an SDP file names it (RFC 7273): with
    /// <see cref="MediaClockOffset"/> it gives each sample's time of day.</summary>
    /// <value>The default, <see langword="null"/>, tells nothing. The preset <c>sdp</c> takes it from the file.</value>
    public string? ReferenceClock { get; init; }

    /// <summary>The RTP timestamp at that clock's time 0: <c>mediaclk:direct</c> of an SDP file.</summary>
    /// <value>The default, <see langword="null"/>, tells nothing.</value>
    public uint? MediaClockOffset { get; init; }

    /// <summary>What is done about the drift of streams with clocks of their own.</summary>
    /// <value>The default is <see cref="DriftHandling.Move"/>.</value>
    public DriftHandling Drift { get; init; }

    /// <summary>Which decoder is taken where the launch text leaves it open.</summary>
    /// <value>The default is <see cref="DecoderChoice.Default"/>.</value>
    public DecoderChoice Decoders { get; init; }

    /// <summary>Which of several streams of audio is taken: its number from 1 in the container's order, or its language, such as
    /// <c>eng</c>, <c>en</c> or <c>de</c>. For <c>parsebin</c>, <c>decodebin</c>, <c>uridecodebin</c> and <c>rtspsrc</c> in the
    /// launch text.</summary>
    /// <value>The default, <see langword="null"/>, is the first.</value>
    public string? Track { get; init; }

    /// <summary>What becomes of a last frame that is not full.</summary>
    /// <value>The default is <see cref="EndOfStreamTail.Short"/>.</value>
    public EndOfStreamTail Tail { get; init; }

    /// <summary>Whether the source begins again at its end, each time in an epoch; not for live sources. A recording has its own
    /// (<see cref="ReplayPlan.Loop"/>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Loop { get; init; }

    /// <summary>How long <see cref="IAudioSource.Start"/> may take.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a running source may make no progress before it fails with <see cref="AudioSourceErrorKind.Stalled"/>.
    /// Buffers without new audio are no progress; the consumer's time does not count. <see cref="Timeout.InfiniteTimeSpan"/>: for
    /// ever.</summary>
    /// <value>The default, <see langword="null"/>, is 10 seconds for live sources and 30 seconds for others.</value>
    public TimeSpan? StallDeadline { get; init; }

    /// <summary>Whether and how the source is started again after a failure or an end.</summary>
    /// <value>The default is <see cref="RestartPolicy.Never"/>.</value>
    public RestartPolicy Restart { get; init; } = RestartPolicy.Never;

    /// <summary>Whether the pipelines run in a worker process, and what that may use.</summary>
    /// <value>The default, <see langword="null"/>, is this process.</value>
    public IsolationPlan? Isolation { get; init; }

    /// <summary>Where the frames are recorded besides being delivered.</summary>
    /// <value>The default, <see langword="null"/>, records nothing.</value>
    public RecordingPlan? Recording { get; init; }

    /// <summary>Whether the last seconds are kept in memory, to be written on demand or at a failure.</summary>
    /// <value>The default, <see langword="null"/>, keeps none.</value>
    public FlightRecorderPlan? FlightRecorder { get; init; }

    /// <summary>Whether the frames are audited as those of a microphone array: an <see cref="ArrayAudit.Changed"/> tells what is
    /// found.</summary>
    /// <value>The default, <see langword="null"/>, is no audit.</value>
    public ArrayAudit.Plan? Audit { get; init; }

    /// <summary>The recording that the source plays. It then has no launch text; <see cref="AudioSource.FromPlan"/> makes
    /// it.</summary>
    /// <value>The default, <see langword="null"/>, plays none.</value>
    public ReplayPlan? Replay { get; init; }

    /// <summary>Local files that must exist, be regular files and be readable before the pipelines are built.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> InputFiles { get; init; } = [];

    /// <summary>What a user should look at when the source cannot be opened; added to the error.</summary>
    /// <value>The default, <see langword="null"/>, adds nothing.</value>
    public string? Hint { get; init; }

    /// <summary>By how much a stream is put later than it was placed.</summary>
    internal StreamPlan.Shift OffsetOf(string sink) => Streams.FirstOrDefault(stream => stream.Sink == sink)?.Offset ?? default;

    /// <summary>How long frames have to wait for a stream because it is put earlier.</summary>
    internal TimeSpan EarliestOffset => Streams.Select(stream => -stream.Offset.ToTime(SampleRate)).Append(TimeSpan.Zero).Max();

    /// <summary>What is wrong with the streams' offsets; <see langword="null"/>: nothing.</summary>
    internal string? FindOffsetFault()
    {
        foreach (StreamPlan stream in Streams)
        {
            if (stream.Offset.ToTime(SampleRate).Duration() > StreamPlan.Shift.Longest)
                return $"stream '{stream.Sink}' is put off by {stream.Offset}, and memory holds audio for "
                    + $"{StreamPlan.Shift.Longest.TotalSeconds:0} s. Give a smaller offset.";
        }

        return Latency < EarliestOffset && Streams.Count > 1 && Live != false
            ? $"a stream is put earlier by {EarliestOffset.TotalMilliseconds:0.###} ms, and frames wait for "
                + $"{Latency.Value.TotalMilliseconds:0.###} ms only. Set 'latency' to more than the offset, or leave it out."
            : null;
    }

    /// <summary>Whether both say the same, so that going over from one to the other changes nothing.</summary>
    public bool Equals(PipelinePlan? other) =>
        other is not null
        && LaunchTexts.SequenceEqual(other.LaunchTexts)
        && Streams.SequenceEqual(other.Streams)
        && InputFiles.SequenceEqual(other.InputFiles)
        && Values.Equals(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LaunchTexts.Count, Streams.Count, Values);

    /// <summary>All but the lists.</summary>
    private (
        (string, int?, int?, SampleType, FrameLength, bool?, SlowConsumerPolicy),
        (TimeSpan?, ClockSharing, DriftHandling, DecoderChoice, EndOfStreamTail, TimeSpan, DeliveryMode),
        (TimeSpan?, RestartPolicy, IsolationPlan?, RecordingPlan?, FlightRecorderPlan?, ArrayAudit.Plan?),
        (ReplayPlan?, string?, string?, string?, uint?, bool)) Values =>
        ((Name, SampleRate, Channels, SampleType, FrameLength, Live, SlowConsumer),
            (Latency, Clock, Drift, Decoders, Tail, StartDeadline, Delivery),
        (StallDeadline, Restart, Isolation, Recording, FlightRecorder, Audit),
        (Replay, Hint, Track, ReferenceClock, MediaClockOffset, Loop));
}
