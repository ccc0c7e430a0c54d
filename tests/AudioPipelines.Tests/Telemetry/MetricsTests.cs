using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Telemetry;

public class MetricsTests
{
    private static readonly ChannelLedger _left = new()
    {
        Elapsed = 28,
        Delivered = 1,
        Unclaimed = 2,
        Lost = 3,
        NotStarted = 4,
        Stalled = 5,
        Ended = 6,
        Padding = 7,
        Received = 40,
        Resampled = 3,
        Late = 8,
        Duplicate = 9,
        Overflow = 10,
        Trimmed = 11,
        Pending = 2,
    };

    private static readonly ChannelLedger _right = new() { Elapsed = 100, Delivered = 100, Received = 100 };

    private static readonly string[] _discarded = ["late", "duplicate", "overflow", "trimmed"];

    [Test]
    public void Each_bucket_of_a_ledger_is_told_as_the_sum_over_the_channels()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("sum", _left, _right) { State = AudioSourceState.Stopped }.Register();

        ChannelLedger total = source.Ledger.Total;
        Assert.That(total.Elapsed, Is.EqualTo(128));
        Assert.That(metrics.Collect("sum", "audiopipelines.samples.elapsed"), Is.EqualTo(new Dictionary<string, double>
        {
            ["delivered"] = total.Delivered,
            ["unclaimed"] = total.Unclaimed,
            ["lost"] = total.Lost,
            ["not_started"] = total.NotStarted,
            ["stalled"] = total.Stalled,
            ["ended"] = total.Ended,
            ["padding"] = total.Padding,
        }));
        Assert.That(metrics.Collect("sum", "audiopipelines.samples.discarded"), Is.EqualTo(new Dictionary<string, double>
        {
            ["late"] = total.Late,
            ["duplicate"] = total.Duplicate,
            ["overflow"] = total.Overflow,
            ["trimmed"] = total.Trimmed,
        }));
        Assert.That(metrics.Collect("sum", "audiopipelines.samples.received")[""], Is.EqualTo(total.Received));
        Assert.That(metrics.Collect("sum", "audiopipelines.samples.pending")[""], Is.EqualTo(total.Pending));
        Assert.That(metrics.Collect("sum", "audiopipelines.samples.resampled")[""], Is.EqualTo(total.Resampled));
    }

    [Test]
    public void A_source_that_asks_for_it_is_told_channel_by_channel()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source =
            new MeteredFake("each", _left, _right) { IsMeteredPerChannel = true, State = AudioSourceState.Stopped }.Register();

        IReadOnlyDictionary<string, double> elapsed = metrics.Collect("each", "audiopipelines.samples.elapsed");
        Assert.That(elapsed["0 unclaimed"], Is.EqualTo(2));
        Assert.That(elapsed["1 delivered"], Is.EqualTo(100));
        Assert.That(elapsed.Values.Sum(), Is.EqualTo(128));
        Assert.That(metrics.Collect("each", "audiopipelines.samples.discarded").Keys, Is.EquivalentTo(
            new[] { 0, 1 }.SelectMany(channel => _discarded.Select(outcome => $"{channel} {outcome}"))));
    }

    [Test]
    public void One_of_the_states_is_1()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("state") { State = AudioSourceState.Recovering }.Register();

        IReadOnlyDictionary<string, double> states = metrics.Collect("state", "audiopipelines.source.state");
        Assert.That(states, Has.Count.EqualTo(Enum.GetValues<AudioSourceState>().Length));
        Assert.That(states.Where(state => state.Value != 0).Select(state => (state.Key, state.Value)), Is.EqualTo(
            new[] { ("recovering", 1.0) }));
    }

    [Test]
    public void A_frame_on_its_way_to_a_reader_does_not_make_a_counter_go_back()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("reader").Register();

        Assert.That(new[] { 480L, 0, 480, 960, 960, 480 }.Select(Unclaimed), Is.EqualTo(new double[] { 0, 0, 0, 480, 960, 960 }));
        source.State = AudioSourceState.Stopped;
        Assert.That(Unclaimed(1_440), Is.EqualTo(1_440), "of a source that has ended");

        double Unclaimed(long samples)
        {
            source.Ledger = new Ledger([new ChannelLedger { Unclaimed = samples }]);
            return metrics.Collect("reader", "audiopipelines.samples.elapsed")["unclaimed"];
        }
    }

    [Test]
    public void Outages_crashes_and_what_recorders_lack_are_counted()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("counts").Register();
        var format = new AudioFormat { SampleRate = 48_000, ChannelLabels = ["mono"], SamplesPerFrame = 480 };
        source.Counts.Note(new EpochStarted(1, 0, format, "start") { Outage = 24_000 });
        source.Counts.Note(new EpochStarted(2, 0, format, "start") { Outage = 48_000 });
        source.Counts.Note(new SourceFailed(new AudioSourceException(AudioSourceErrorKind.WorkerCrashed, "gone"), false));
        source.Counts.Note(new SourceFailed(new AudioSourceException(AudioSourceErrorKind.Network, "gone"), false));
        source.Counts.Note(new SourceWarning("full") { EndsRecording = true });
        source.Counts.NotRecorded(960);
        source.Counts.Restarted();
        source.Counts.Dumped();
        source.Counts.DumpFailed();
        source.Counts.DumpSkipped();

        Dictionary<string, double> told = metrics.Collect("counts").Where(point => point.Tags.Count == 1)
            .ToDictionary(point => point.Name, point => point.Value);
        Assert.Multiple(() =>
        {
            Assert.That(told["audiopipelines.source.outage"], Is.EqualTo(1.5));
            Assert.That(told["audiopipelines.source.restarts"], Is.EqualTo(1));
            Assert.That(told["audiopipelines.worker.crashes"], Is.EqualTo(1));
            Assert.That(told["audiopipelines.recording.lost"], Is.EqualTo(960));
            Assert.That(told["audiopipelines.recording.failures"], Is.EqualTo(1));
            Assert.That(metrics.Collect("counts", "audiopipelines.flight_recorder.dumps"), Is.EqualTo(
                new Dictionary<string, double> { ["written"] = 1, ["failed"] = 1, ["skipped"] = 1 }));
        });
    }

    [Test]
    public void The_clock_of_capture_times_is_told_with_what_is_known_of_it()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("clock").Register();
        Assert.That(Told("offset").Concat(Told("uncertainty")).Concat(Told("locked")), Is.Empty, "no clock yet");

        source.Counts.Captured(new CaptureTime(1, CaptureClock.Ptp, true, 2_000) { OffsetNanoseconds = -5_000_000 });
        Assert.That(Told("offset")["ptp"], Is.EqualTo(-0.005));
        Assert.That(Told("uncertainty")["ptp"], Is.EqualTo(2e-6));
        Assert.That(Told("locked")["ptp"], Is.EqualTo(1));

        source.Counts.Captured(new CaptureTime(1, CaptureClock.Local, false, long.MaxValue));
        Assert.That(Told("offset").Concat(Told("uncertainty")), Is.Empty, "nothing is known of it");
        Assert.That(Told("locked")["local"], Is.Zero);

        IReadOnlyDictionary<string, double> Told(string what) =>
            metrics.Collect("clock", $"audiopipelines.capture_clock.{what}");
    }

    [Test]
    public void Streams_tell_their_drift_and_how_far_they_may_be_out_of_step()
    {
        using var metrics = new MetricsCollector();
        using MeteredFake source = new MeteredFake("drift").Register();
        source.Alignment = new SourceAlignment(
            [
                new StreamAlignment("left", AlignmentBasis.SampleCount, true, 0, 0),
                new StreamAlignment("right", AlignmentBasis.Arrival, false, 0.0002, 41)
                {
                    DriftUncertaintyPpm = 0.5, IsCorrected = true,
                },
            ],
            -3);

        Assert.That(metrics.Collect("drift", "audiopipelines.alignment.uncertainty")[""], Is.EqualTo(0.0002));
        Assert.That(metrics.Collect("drift", "audiopipelines.timeline.drift")[""], Is.EqualTo(-3));
        Assert.That(metrics.Collect("drift", "audiopipelines.stream.drift"), Is.EqualTo(
            new Dictionary<string, double> { ["right"] = 41 }));
        Assert.That(metrics.Collect("drift", "audiopipelines.stream.drift_uncertainty")["right"], Is.EqualTo(0.5));
    }
}
