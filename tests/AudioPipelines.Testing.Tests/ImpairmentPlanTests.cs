namespace AudioPipelines.Testing.Tests;

public class ImpairmentPlanTests
{
    private static readonly ImpairmentPlan _plan = new()
    {
        Seed = 7,
        Loss = 0.01,
        Duplicates = 0.02,
        Reordered = 0.03,
        Jitter = TimeSpan.FromMilliseconds(10),
        Delay = TimeSpan.FromMilliseconds(1),
    };

    [Test]
    public void The_same_seed_makes_the_same_plan() =>
        Assert.That(Fates(_plan, route: 1, 5_000), Is.EqualTo(Fates(_plan with { }, route: 1, 5_000)));

    [Test]
    public void Another_seed_or_route_makes_another_plan()
    {
        PacketFate[] fates = Fates(_plan, route: 1, 5_000);
        Assert.That(Fates(_plan with { Seed = 8 }, route: 1, 5_000), Is.Not.EqualTo(fates));
        Assert.That(Fates(_plan, route: 2, 5_000), Is.Not.EqualTo(fates));
    }

    [Test]
    public void Shares_and_ranges_are_as_asked()
    {
        PacketFate[] fates = Fates(_plan, route: 0, 100_000);
        Assert.That(fates.Count(fate => fate.IsLost), Is.InRange(900, 1_100));
        Assert.That(fates.Count(fate => fate.IsDuplicated), Is.InRange(1_850, 2_150));
        Assert.That(fates.Count(fate => fate.OvertakenBy > 0), Is.InRange(2_800, 3_200));
        Assert.That(fates.Select(fate => fate.OvertakenBy).Distinct().Order(), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5 }));
        Assert.That(fates.Where(fate => !fate.IsLost).Select(fate => fate.Delay.TotalMilliseconds), Is.All.InRange(1, 11));
    }

    [Test]
    public void A_loss_takes_as_many_packets_as_asked()
    {
        PacketFate[] fates = Fates(new ImpairmentPlan { Loss = 0.001, LossBurst = 20 }, route: 0, 100_000);
        int lost = 0;
        foreach (PacketFate fate in fates.Append(default))
        {
            if (!fate.IsLost && lost > 0) Assert.That(lost, Is.GreaterThanOrEqualTo(20));
            lost = fate.IsLost ? lost + 1 : 0;
        }
    }

    [Test]
    public void No_impairment_does_nothing() =>
        Assert.That(Fates(ImpairmentPlan.None, route: 0, 1_000), Is.All.EqualTo(default(PacketFate)));

    private static PacketFate[] Fates(ImpairmentPlan plan, int route, int count) =>
        [.. Enumerable.Range(0, count).Select(number => plan.Decide(route, number))];
}
