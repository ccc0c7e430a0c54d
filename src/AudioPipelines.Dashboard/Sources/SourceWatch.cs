using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Follows one source from the time it is shown until it is not any more, and keeps what the page shows of its
/// past.</summary>
/// <remarks>It takes about 10 KB, 2.4 KB for each figure that the source has, and what its gaps and events take: at most 150 and
/// 800 KB. Of a source whose frames do not come here there are no figures, and it takes 2 KB.</remarks>
internal sealed class SourceWatch : IDisposable
{
    private readonly TimeProvider _time;
    private readonly FleetReader _fleet;
    private volatile SourceShape _shape = SourceShape.None;
    private ChannelLedger _lastTotal;
    private DateTimeOffset? _lastTick;
    private PageFleetSource? _lastOfFleet;
    private bool _wasSilent;

    public SourceWatch(string name, IAudioSource source, FleetReader fleet, TimeProvider time)
    {
        (Name, Source, _fleet, _time) = (name, source, fleet, time);
        _lastOfFleet = fleet.Source(name);
        _lastTotal = source.Ledger.Total;
        source.Notified += Note;
    }

    public string Name { get; }

    public IAudioSource Source { get; }

    public SourceNotes Notes { get; } = new();

    public GapHistory Gaps { get; } = new();

    public EventHistory Events { get; } = new();

    public FigureHistory Figures { get; } = new();

    public LatencyHistory Latency { get; } = new();

    /// <summary>What the library's metrics say of the source.</summary>
    public MeteredValues Metered { get; } = new();

    /// <summary>Which of its channels belong to which stream, and the like; as of the last second.</summary>
    public SourceShape Shape => _shape;

    /// <summary>1 while a command of a viewer is under way.</summary>
    public CommandGate Gate { get; } = new();

    public void Dispose() => Source.Notified -= Note;

    /// <summary>Keeps the figures of a second. One thread at a time.</summary>
    public void Tick(DateTimeOffset now)
    {
        NoteFleet(now);
        if (Source is FleetOnlySource) return;
        var gst = Source as GstSource;
        ChannelLedger total = Source.Ledger.Total;
        RefreshShape(gst);
        (int faults, long samples) = Gaps.Sweep(now);
        if (faults > 0)
        {
            string gaps = faults == 1 ? "A gap" : FormattableString.Invariant($"{faults:N0} gaps");
            string text = samples == 0
                ? $"{gaps}, without any frame."
                : FormattableString.Invariant($"{gaps}, {samples:N0} samples in all channels.");
            Events.Add(new EventWords("gap", text, "warning"), now);
        }

        Figures.Begin(now);
        if (_lastTick is { } last && now > last)
        {
            double seconds = (now - last).TotalSeconds;
            Figures.Set("received", "samples/s", Math.Max(0, total.Received - _lastTotal.Received) / seconds);
            Figures.Set("lost", "samples/s", Math.Max(0, total.Lost - _lastTotal.Lost) / seconds);
        }

        (_lastTick, _lastTotal) = (now, total);
        (double? p50, double? p99) = Latency.Take();
        Figures.Set("latencyP50", "s", p50);
        Figures.Set("latencyP99", "s", p99);
        bool runs = Source.State is not (AudioSourceState.Stopped or AudioSourceState.Ended or AudioSourceState.Failed);
        if (runs && Metered.Clock is { } clock)
        {
            Figures.Set("clockOffset", "s", clock.OffsetSeconds);
            Figures.Set("clockUncertainty", "s", clock.UncertaintySeconds);
            Figures.Set("clockLocked", "1", clock.IsLocked ? 1 : 0);
        }

        if (gst is null || Source.State is AudioSourceState.Created) return;
        SourceAlignment alignment = gst.Alignment;
        if (alignment.Streams.Count > 1) Figures.Set("alignmentUncertainty", "s", alignment.Uncertainty);
        foreach (StreamAlignment stream in alignment.Streams)
        {
            if (stream.DriftPpm == 0 && !stream.IsCorrected) continue;
            Figures.Set("drift", "ppm", stream.DriftPpm, stream.Stream);
            if (stream.IsCorrected) Figures.Set("driftUncertainty", "ppm", stream.DriftUncertaintyPpm, stream.Stream);
        }
    }

    private void NoteFleet(DateTimeOffset now)
    {
        PageFleetSource? known = _fleet.Source(Name);
        bool isSilent = known is not null && _fleet.IsSilent(known);
        if (known is not null && _lastOfFleet is { } before)
        {
            if (FleetWords.Change(before, known) is { } words) Events.Add(words, now);
            if (FleetWords.Change(before, _wasSilent, known, isSilent) is { } silence) Events.Add(silence, now);
        }

        (_lastOfFleet, _wasSilent) = (known, isSilent);
    }

    private void RefreshShape(GstSource? gst)
    {
        if (Source.Format is not { } format) return;
        _shape = new SourceShape(format.SampleRate, Notes.Epoch, new ChannelMap(gst, format.Channels));
    }

    /// <summary>Runs on the source's thread: it writes down, and does nothing else.</summary>
    private void Note(object? sender, AudioSourceEvent what)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Notes.Take(what, now);
        NoteGap(what, now);
        if (what is SourceStateChanged { Current: AudioSourceState.Starting }) Latency.Reset();
        if (EventWords.Of(what) is { } words) Events.Add(words, now);
    }

    private void NoteGap(AudioSourceEvent what, DateTimeOffset now)
    {
        SourceShape shape = _shape;
        int rate = shape.Rate != 0 ? shape.Rate : Source.Format?.SampleRate ?? 0;
        switch (what)
        {
            case GapEnded gap:
                bool isJoined = gap.Channel > 0 && shape.Channels.Of(gap.Channel) == shape.Channels.Of(gap.Channel - 1);
                Gaps.Add(
                    new GapEntry(0, gap.Channel, 1, gap.Epoch, gap.Start, gap.Length, (GapCause)gap.Reason, rate, now), isJoined);
                break;
            case FramesSkipped skipped:
                Gaps.Add(
                    new GapEntry(0, -1, 0, skipped.Epoch, skipped.Start, skipped.Length, GapCause.Skipped, rate, now), false);
                break;
            case EpochStarted { Outage: > 0 } epoch:
                long start = epoch.SampleIndex - epoch.Outage;
                Gaps.Add(new GapEntry(
                    0, -1, 0, epoch.Epoch, start, epoch.Outage, GapCause.Outage, epoch.Format.SampleRate, now), false);
                break;
            case StreamStalled stalled:
                Gaps.SetStalled(stalled.Stream, stalled.SampleIndex, now);
                break;
            case StreamReturned returned:
                Gaps.SetStalled(returned.Stream, null, now);
                break;
            case SourceFailed or SourceStopped:
                Gaps.ClearStalled();
                break;
        }
    }
}
