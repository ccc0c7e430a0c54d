using AudioPipelines.Fleet.Placement;

namespace AudioPipelines.Orleans.Tests;

/// <summary>Which silo a source goes to, by generated fleets.</summary>
public class PlacementChoiceTests
{
    private static readonly HashSet<string> _nowhere = [];

    [Test]
    public void A_source_goes_where_its_labels_and_its_weight_fit_and_nowhere_else()
    {
        var random = new Random(1);
        int placed = 0;
        for (int round = 0; round < 10_000; round++)
        {
            SiloRoom[] silos = [.. Enumerable.Range(0, random.Next(6)).Select(number => Silo(random, number))];
            string[] labels = Labels(random, 2);
            int weight = random.Next(1, 5);
            SiloRoom? chosen = PlacementChoice.Choose(silos, labels, weight, _nowhere, null, out string why);
            SiloRoom[] able =
            [
                .. silos.Where(silo => silo.Accepts && labels.All(silo.Labels.Contains) && silo.Load + weight <= silo.Capacity),
            ];
            if (able.Length == 0)
            {
                Assert.That(chosen, Is.Null);
                Assert.That(why, Does.Contain("silo").And.EndsWith("."));
                string[] drained =
                    [.. silos.Where(silo => silo.IsDraining && silo.Suits(labels, weight)).Select(silo => silo.Name)];
                Assert.That(why.Contains("drained", StringComparison.Ordinal), Is.EqualTo(drained.Length > 0), why);
                if (drained.Length > 0) Assert.That(why, Does.Contain($"{string.Join(", ", drained)} could take it"));
                continue;
            }

            placed++;
            Assert.That(able, Does.Contain(chosen));
            Assert.That(chosen!.Fill(weight), Is.EqualTo(able.Min(silo => silo.Fill(weight))), "the least full");
        }

        Assert.That(placed, Is.GreaterThan(3_000));
    }

    [Test]
    public void A_silo_that_is_drained_is_named_where_the_source_would_fit_there()
    {
        SiloRoom full = new("full", [], 3, 3, true), closed = new("closed", ["gpu"], 10, 0, false) { IsDraining = true };
        SiloRoom away = new("away", ["gpu"], 10, 0, false);
        Assert.That(Why([full, closed]), Is.EqualTo(
            "no silo has room for a weight of 1 more (full: 3 of 3). closed could take it, but is drained: take it into use "
            + "again (undrain), or start another silo, or stop a source."));
        Assert.That(Why([full, closed], "gpu"), Does.StartWith("no silo that takes sources has the label 'gpu'. closed could"));
        Assert.That(Why([closed, away]), Is.EqualTo(
            "no silo takes sources. closed could take it, but is drained: take it into use again (undrain), or start one."));
        Assert.That(Why([away]), Is.EqualTo("no silo takes sources. Start one."));
        Assert.That(Why([full, closed], "lte"), Does.Not.Contain("drained"));

        static string Why(SiloRoom[] silos, params string[] labels)
        {
            Assert.That(PlacementChoice.Choose(silos, labels, 1, _nowhere, null, out string why), Is.Null);
            return why;
        }
    }

    [Test]
    public void Where_a_source_failed_it_goes_last()
    {
        SiloRoom[] silos = [new("a", [], 10, 0, true), new("b", [], 10, 9, true)];
        Assert.That(PlacementChoice.Choose(silos, [], 1, new HashSet<string> { "a" }, null, out _)!.Name, Is.EqualTo("b"));
        Assert.That(PlacementChoice.Choose(silos, [], 2, new HashSet<string> { "a" }, null, out _)!.Name, Is.EqualTo("a"));
    }

    [Test]
    public void Evening_out_comes_to_an_end_with_silos_alike()
    {
        var random = new Random(2);
        for (int round = 0; round < 1_000; round++)
        {
            SiloRoom[] silos =
            [
                .. Enumerable.Range(0, random.Next(2, 8)).Select(number => new SiloRoom(
                    $"{number}", [], random.Next(50, 400), random.Next(50), true)),
            ];
            int moves = 0;
            while (PlacementChoice.Uneven(silos, 1) is var (from, to))
            {
                Assert.That(++moves, Is.LessThan(1_000), "it never ends");
                silos =
                [
                    .. silos.Select(silo => silo == from ? silo with { Load = silo.Load - 1 }
                        : silo == to ? silo with { Load = silo.Load + 1 } : silo),
                ];
            }

            double spread = silos.Max(silo => silo.Fill(0)) - silos.Min(silo => silo.Fill(0));
            Assert.That(spread, Is.LessThanOrEqualTo(silos.Max(silo => 2.0 / silo.Capacity) + 0.02));
        }
    }

    private static SiloRoom Silo(Random random, int number)
    {
        (int capacity, bool accepts) = (random.Next(0, 20), random.Next(5) > 1);
        return new SiloRoom($"{number}", Labels(random, 4), capacity, random.Next(0, capacity + 1), accepts)
        {
            IsDraining = !accepts && random.Next(2) > 0,
        };
    }

    private static string[] Labels(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => $"label-{random.Next(4)}").Distinct()];
}
