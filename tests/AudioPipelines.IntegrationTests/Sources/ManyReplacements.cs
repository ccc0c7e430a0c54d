namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Replaces the plan of a live source again and again, and checks that its indices go on without a hole.</summary>
internal static class ManyReplacements
{
    /// <param name="source">A source that has not been started.</param>
    /// <param name="plan">The plan of a number; the first replacement is number 1.</param>
    public static async Task GoThrough(GstSource source, Func<int, PipelinePlan> plan)
    {
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        for (int epoch = 1; epoch <= 5; epoch++)
        {
            await Eventually.Completes(source.ReplaceAsync(plan(epoch)), "the source goes over");
            run.WaitForEpoch(epoch);
        }

        source.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(run.Holes, Is.Empty);
            Assert.That(run.Told<EpochStarted>().Select(e => (e.Epoch, e.Outage, e.Reason)), Is.EqualTo(
                Enumerable.Range(1, 5).Select(e => (e, 0L, "another plan"))));
            Assert.That(run.Told<SourceStateChanged>().Select(s => s.Current), Is.EqualTo(
                new[] { AudioSourceState.Starting, AudioSourceState.Running, AudioSourceState.Stopped }),
                "the source runs all the time");
            Assert.That(
                source.Ledger.Total, Has.Property("Lost").Zero.And.Property("Stalled").Zero.And.Property("NotStarted").Zero);
        });
        LedgerAssert.Balances(source);
    }
}
