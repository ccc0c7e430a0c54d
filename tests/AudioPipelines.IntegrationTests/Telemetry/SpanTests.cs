using System.Diagnostics;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Telemetry;

/// <summary>What traces are told of a source: its start, its restarts, its change to another plan.</summary>
public class SpanTests
{
    [Test]
    public async Task A_start_is_a_span_of_whoever_starts_and_the_frames_are_not()
    {
        using var spans = new SpanCollector();
        await using GstSource source = new(Launch.Finite(5), new GstSourceOptions { Name = "start" });
        using Activity outer = new Activity("outer").Start();
        Activity? inCallback = null;
        source.SetCallback(_ => inCallback = Activity.Current);
        source.Start();
        await Eventually.Completes(source.Completion, "its end");

        Activity span = spans.Of("start").Single();
        Assert.That((span.OperationName, span.Status), Is.EqualTo(("audiopipelines.source.start", ActivityStatusCode.Unset)));
        Assert.That(span.ParentSpanId, Is.EqualTo(outer.SpanId));
        Assert.That(Activity.Current, Is.SameAs(outer));
        Assert.That(inCallback?.OperationName, Is.Not.EqualTo("audiopipelines.source.start"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_start_that_fails_says_why()
    {
        using var spans = new SpanCollector();
        using GstSource source = new(
            "filesrc location=/no/such/file ! wavparse ! appsink", new GstSourceOptions { Name = "missing" });
        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Activity span = spans.Of("missing").Single();
        Assert.That((span.Status, span.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, "NotFound")));
        Assert.That(span.StatusDescription, Is.EqualTo(error.Message));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Each_restart_is_a_trace_of_its_own()
    {
        using var spans = new SpanCollector();
        PipelinePlan plan = Launch.Plan(Launch.Finite(20, elements: "! identity error-after=5")) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, MaximumAttempts = 2, Delay = TimeSpan.FromMilliseconds(1) },
        };
        await using GstSource source = new(plan, new GstSourceOptions { Name = "restart" });
        using Activity outer = new Activity("outer").Start();
        source.Start();
        await Eventually.Completes(source.Completion.ContinueWith(_ => { }, TaskScheduler.Default), "its failure");

        Activity[] restarts = [.. spans.Of("restart").Where(span => span.OperationName == "audiopipelines.source.restart")];
        Assert.That(restarts.Select(span => span.GetTagItem("audiopipelines.restart.number")), Is.EqualTo(new[] { 1L, 2 }));
        Assert.That(restarts.Select(span => span.ParentSpanId), Is.All.EqualTo(default(ActivitySpanId)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_change_to_another_plan_is_a_span_also_one_that_fails()
    {
        using var spans = new SpanCollector();
        await using GstSource source = new(Launch.Live, new GstSourceOptions { Name = "reload" });
        source.Start();
        await Eventually.Completes(
            source.ReplaceAsync(Launch.Plan(Launch.Live.Replace("480 ", "240 ", StringComparison.Ordinal))), "the other plan");
        Assert.That(
            async () => await source.ReplaceAsync(Launch.Plan("audiotestsrc is-live=true ! nosuch ! appsink")),
            Throws.InstanceOf<AudioSourceException>());
        Eventually.Is(() => Reloads().Length == 2, "both spans");
        source.Stop();

        Assert.That(Reloads().Select(span => span.Status), Is.EqualTo(
            new[] { ActivityStatusCode.Unset, ActivityStatusCode.Error }));
        LedgerAssert.Balances(source);

        Activity[] Reloads() =>
            [.. spans.Of("reload").Where(span => span.OperationName == "audiopipelines.source.reload")];
    }
}
