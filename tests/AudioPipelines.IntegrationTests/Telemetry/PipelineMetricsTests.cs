using AudioPipelines.IntegrationTests.Isolation;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Telemetry;

/// <summary>What exporters are told of running pipelines.</summary>
public class PipelineMetricsTests
{
    [Test]
    public async Task The_metrics_of_a_source_that_has_ended_are_its_ledger()
    {
        using var metrics = new MetricsCollector();
        await using GstSource source = new(Launch.Finite(20, channels: 2), new GstSourceOptions { Name = "whole" });
        source.SetCallback(_ => { });
        source.Start();
        await Eventually.Completes(source.Completion, "its end");

        ChannelLedger total = source.Ledger.Total;
        IReadOnlyDictionary<string, double> elapsed = metrics.Collect("whole", "audiopipelines.samples.elapsed");
        Assert.That(elapsed["delivered"], Is.EqualTo(2 * 20 * Launch.BufferLength).And.EqualTo(total.Delivered));
        Assert.That(elapsed.Values.Sum(), Is.EqualTo(total.Elapsed));
        Assert.That(metrics.Collect("whole", "audiopipelines.samples.received")[""], Is.EqualTo(total.Received));
        Assert.That(metrics.Collect("whole", "audiopipelines.source.state")["ended"], Is.EqualTo(1));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Restarts_and_the_outage_of_a_live_source_are_told()
    {
        using var metrics = new MetricsCollector();
        PipelinePlan plan = Launch.Plan(
            "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! identity error-after=5 "
            + "! appsink") with
        {
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                MaximumAttempts = 3,
                Delay = TimeSpan.FromMilliseconds(20),
            },
        };
        await using GstSource source = new(plan, new GstSourceOptions { Name = "again" });
        long outage = 0;
        List<(int Attempt, bool Waits)> told = [];
        source.Notified += (_, what) =>
        {
            if (what is EpochStarted begun) outage += begun.Outage;
            if (what is SourceFailed failed) told.Add((failed.Attempt, failed.RestartDelay > TimeSpan.Zero));
        };
        source.Start();
        await Eventually.Completes(source.Completion.ContinueWith(_ => { }, TaskScheduler.Default), "its failure");

        Assert.That(metrics.Collect("again", "audiopipelines.source.restarts")[""], Is.EqualTo(3).And.EqualTo(source.Restarts));
        Assert.That(outage, Is.Positive);
        Assert.That(metrics.Collect("again", "audiopipelines.source.outage")[""], Is.EqualTo(outage / 48_000.0).Within(1e-9));
        Assert.That(metrics.Collect("again", "audiopipelines.source.state")["failed"], Is.EqualTo(1));
        Assert.That(told, Is.EqualTo(new[] { (1, true), (2, true), (3, true), (0, false) }));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_worker_that_crashes_is_counted_and_its_frames_have_a_latency()
    {
        using var metrics = new MetricsCollector();
        PipelinePlan plan = Isolated.Plan(Launch.Live) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(20) },
        };
        using GstSource source = new(plan, new GstSourceOptions { Name = "worker" });
        source.Start();
        Eventually.Is(() => source.Ledger.Total.Elapsed > 0, "audio");
        CrashWays.Signal(source.WorkerProcessId, "KILL");
        Eventually.Is(() => source is { Restarts: 1, State: AudioSourceState.Running }, "its return");
        Eventually.Is(() => metrics.Recorded > 0, "a latency");
        source.Stop();

        Assert.That(metrics.Collect("worker", "audiopipelines.worker.crashes")[""], Is.EqualTo(1));
        Assert.That(metrics.Collect("worker", "audiopipelines.source.restarts")[""], Is.EqualTo(1));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task What_a_recording_lacks_is_told()
    {
        using var metrics = new MetricsCollector();
        string folder = Path.Combine(TestFolder.Create("lacks"), "file");
        await File.WriteAllTextAsync(folder, "no folder can be here");
        PipelinePlan plan = Launch.Plan(Launch.Finite(200, channels: 2)) with { Recording = new RecordingPlan(folder) };
        await using GstSource source = new(plan, new GstSourceOptions { Name = "lacks" });
        source.SetCallback(_ => { });
        source.Start();
        await Eventually.Completes(source.Completion, "its end");

        Assert.That(metrics.Collect("lacks", "audiopipelines.recording.failures")[""], Is.EqualTo(1));
        Assert.That(metrics.Collect("lacks", "audiopipelines.recording.lost")[""], Is.EqualTo(source.Ledger.Total.Delivered));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void The_latency_of_live_frames_is_recorded_and_no_frame_costs_memory()
    {
        using var metrics = new MetricsCollector();
        using GstSource source = new(
            Launch.Live.Replace("480", "48", StringComparison.Ordinal).Replace(
                "rate=48000", "rate=4800", StringComparison.Ordinal),
            new GstSourceOptions { Name = "late" });
        int frames = 0;
        long before = 0, after = 0;
        source.SetCallback(_ =>
        {
            int number = Interlocked.Increment(ref frames);
            if (number == 100) before = GC.GetAllocatedBytesForCurrentThread();
            if (number == 200) after = GC.GetAllocatedBytesForCurrentThread();
        });
        source.Start();
        Eventually.Is(() => Volatile.Read(ref frames) > 200, "200 frames");
        Assert.That(metrics.Collect("late", "audiopipelines.capture_clock.locked").Keys, Is.EqualTo(new[] { "local" }));
        source.Stop();

        Assert.That(metrics.Recorded, Is.Positive);
        Assert.That(after - before, Is.Zero);
        LedgerAssert.Balances(source);
    }
}
