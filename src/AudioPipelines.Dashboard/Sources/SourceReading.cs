using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Live;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Hosting;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Reads a source as the API shows it. What an application's own source does not tell is left out.</summary>
/// <param name="shown">The sources.</param>
/// <param name="fleetReading">What the API shows of the fleet.</param>
/// <param name="fleet">The fleet.</param>
/// <param name="flagsOf">What the levels of a source say; <see langword="null"/>: nobody watches them.</param>
internal sealed class SourceReading(
    ShownSources shown, FleetReading fleetReading, FleetReader fleet, Func<string, LiveFlags?> flagsOf)
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>The host's sources, which alone have descriptions.</summary>
    public IAudioSources? Hosted => shown.Hosted;

    public bool CanReload(string name) => Hosted is { } hosted && hosted.TryGet(name, out _) && hosted.CanReload(name);

    /// <summary>Where a source comes from; <see langword="null"/>: it was made in code.</summary>
    public SourceOrigin? OriginOf(string name) =>
        Hosted is { } hosted && hosted.TryGet(name, out _) ? hosted.OriginOf(name) : null;

    public SourceSummary Summary(SourceWatch watch, DateTimeOffset now) => Summary(watch, watch.Source.Ledger, now);

    public SourceDetail Detail(SourceWatch watch, DateTimeOffset now)
    {
        Ledger ledger = watch.Source.Ledger;
        SourceSummary summary = Summary(watch, ledger, now);
        var gst = watch.Source as GstSource;
        ChannelMap streams = new(gst, ledger.Channels.Count);
        IReadOnlyList<ChannelLedger> channels = ledger.Channels.Count > 0 ? ledger.Channels : NothingYet(streams);
        return new SourceDetail(summary)
        {
            Channels =
            [
                .. channels.Select((channel, number) => new ShownChannel
                {
                    Channel = number,
                    Label = summary.Format?.Labels.ElementAtOrDefault(number),
                    Stream = streams.Of(number),
                    Ledger = LedgerSums.Of(channel),
                }),
            ],
            Streams = [.. (gst?.Alignment.Streams ?? []).Select(stream => Of(stream, streams, summary.Format?.Rate))],
            Tags = gst?.Tags is { Count: > 0 } tags ? tags : null,
            Recording = gst?.Plan.Recording is { } recording
                ? new ShownRecording { Folder = recording.Folder, Lost = watch.Metered.RecordingLost }
                : null,
            LedgerBalances = ledger.Balances,
        };
    }

    private SourceSummary Summary(SourceWatch watch, Ledger ledger, DateTimeOffset now)
    {
        IAudioSource source = watch.Source;
        var own = source as AudioSource;
        var gst = source as GstSource;
        PageFleetSource? ofFleet = fleet.Source(watch.Name);
        AudioSourceState state = ofFleet is null ? source.State : FleetWords.StateOf(ofFleet, source.State);
        AudioFormat? format = source.Format;
        SourceNotes.Known known = watch.Notes.Read(now);
        int faults = watch.Gaps.Faults(now - _minute);
        LiveFlags? flags = flagsOf(watch.Name);
        return new SourceSummary
        {
            Name = watch.Name,
            Title = OriginOf(watch.Name)?.Summary is { Length: > 0 } summary ? summary : null,
            State = ApiWords.Of(state),
            IsLive = own?.IsLive,
            Trouble = ofFleet is null ? Trouble.Of(state, faults) : TroubleOf(ofFleet, state, faults),
            Format = format is null ? null : ShownFormat.Of(format),
            Epoch = known.Epoch,
            Restarts = gst?.Restarts ?? ofFleet?.Restarts,
            StartedAt = ofFleet is null ? known.StartedAt : ofFleet.Since,
            PositionSeconds = own?.Position?.TotalSeconds,
            DurationSeconds = own?.Duration?.TotalSeconds,
            Alignment = ShownAlignment.Of(gst?.Alignment, format?.SampleRate),
            Clock = watch.Metered.Clock,
            Totals = source is FleetOnlySource ? null : LedgerSums.Of(ledger.Total),
            GapsLastMinute = faults,
            SilentChannels = flags?.Silent,
            ClippedChannels = flags?.Clipped,
            LastError = ofFleet is null || FleetWords.IsUnheard(ofFleet, source.State) ? known.LastError : null,
            CanSeek = own?.CanSeek ?? false,
            CanDump = gst?.Plan.FlightRecorder is not null,
            CanReload = ofFleet is null && CanReload(watch.Name),
            Fleet = fleetReading.Source(watch),
        };
    }

    private int TroubleOf(PageFleetSource source, AudioSourceState shown, int faults) =>
        FleetWords.TroubleOf(source, fleet.IsSilent(source), shown, faults);

    /// <summary>The account of channels that the plan names, and that have brought nothing yet.</summary>
    private static ChannelLedger[] NothingYet(ChannelMap streams) =>
        [.. Enumerable.Range(0, streams.Count).Select(_ => new ChannelLedger())];

    private static ShownStream Of(StreamAlignment stream, ChannelMap streams, int? rate) => new()
    {
        Name = stream.Stream,
        Channels = streams.Of(stream.Stream) ?? [],
        DriftPpm = stream.DriftPpm,
        DriftUncertaintyPpm = stream.DriftUncertaintyPpm,
        Alignment = ShownAlignment.Of(stream, rate),
    };
}
