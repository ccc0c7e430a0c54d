using System.Runtime.CompilerServices;
using AudioPipelines.Telemetry;
using AudioPipelines.Tests.Sources;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Telemetry;

public class MeteredSourcesTests
{
    [Test]
    public void A_source_is_told_of_from_its_first_start_until_it_is_disposed_of()
    {
        using var metrics = new MetricsCollector();
        using var source = new ArraySource(
            (own, _) => own.Send([new float[480], new float[480]], 0), new AudioSourceOptions { Name = "once" });
        Assert.That(metrics.Collect("once"), Is.Empty);

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "its end");
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "its second end");
        Assert.That(metrics.Collect("once", "audiopipelines.samples.elapsed").Values.Sum(), Is.EqualTo(2 * 960));
        Assert.That(
            metrics.Collect("once").Count(point => point.Name == "audiopipelines.samples.received"), Is.EqualTo(1), "it is one");
        LedgerAssert.Balances(source);

        source.Dispose();
        Assert.That(metrics.Collect("once"), Is.Empty);
    }

    [Test]
    public void A_source_that_was_dropped_leaves_by_itself()
    {
        using var metrics = new MetricsCollector();
        WeakReference dropped = Drop("dropped");
        Eventually.Is(
            () =>
            {
                GarbageCollection.Force();
                return !dropped.IsAlive;
            },
            "its collection");

        Assert.That(metrics.Collect("dropped"), Is.Empty);
        Drop("next"); // who comes next also clears away what is gone
        Assert.That(MeteredSources.All.Count(), Is.LessThanOrEqualTo(MeteredSources.Count).And.GreaterThanOrEqualTo(
            MeteredSources.Count - 1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Drop(string name)
    {
        var source = new ArraySource((_, _) => { }, new AudioSourceOptions { Name = name });
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "its end");
        LedgerAssert.Balances(source);
        return new WeakReference(source);
    }
}
