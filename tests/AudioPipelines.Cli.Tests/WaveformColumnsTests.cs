using AudioPipelines.Cli.Plotting;

namespace AudioPipelines.Cli.Tests;

public class WaveformColumnsTests
{
    private const int Capacity = 16;

    /// <summary>Audio and holes of any length, against all samples at once.</summary>
    [Test]
    public void Each_column_is_what_its_samples_are([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var columns = new WaveformColumns(Capacity);
        List<float> all = [];
        List<Absence?> absent = [];
        for (int part = random.Next(1, 30); part > 0; part--)
        {
            float[] samples = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (2 * random.NextSingle()) - 1)];
            if (random.Next(3) == 0)
            {
                var why = (Absence)random.Next(7);
                columns.AddNothing(samples.Length, why);
                all.AddRange(new float[samples.Length]);
                absent.AddRange(samples.Select(_ => (Absence?)why));
            }
            else
            {
                columns.Add(samples);
                all.AddRange(samples);
                absent.AddRange(samples.Select(_ => (Absence?)null));
            }
        }

        Assert.That(columns.Length, Is.EqualTo(all.Count));
        Assert.That(columns.Count, Is.LessThanOrEqualTo(Capacity));
        float[][] parts = [.. all.Chunk((int)columns.SamplesPerColumn)];
        Assert.That(columns.Lowest.ToArray(), Is.EqualTo(parts.Select(part => part.Min())));
        Assert.That(columns.Highest.ToArray(), Is.EqualTo(parts.Select(part => part.Max())));
        for (int n = 0; n < parts.Length; n++)
            Assert.That(columns.RmsOf(n), Is.EqualTo(Math.Sqrt(parts[n].Average(x => (double)x * x))).Within(1e-6));
        foreach (Absence why in Enum.GetValues<Absence>())
        {
            bool[] wanted = [.. absent.Chunk((int)columns.SamplesPerColumn).Select(part => part.Contains(why))];
            bool[] shown = new bool[wanted.Length];
            foreach (AbsentSpan span in columns.Absences().Where(span => span.Why == why))
                for (long at = span.From; at < span.To; at++) shown[at / columns.SamplesPerColumn] = true;
            Assert.That(shown, Is.EqualTo(wanted), why.ToString());
        }
    }

    [Test]
    public void A_day_takes_as_many_columns_as_a_second()
    {
        var columns = new WaveformColumns(Capacity);
        columns.Add([0.5f, -0.25f]);
        columns.AddNothing(24L * 3_600 * 192_000, Absence.Outage);
        columns.Add([0.125f]);

        Assert.That(columns.Count, Is.LessThanOrEqualTo(Capacity));
        Assert.That(columns.Peak, Is.EqualTo(0.5));
        Assert.That(columns.Length, Is.EqualTo((24L * 3_600 * 192_000) + 3));
    }

    [Test]
    public void Nothing_has_no_level()
    {
        var columns = new WaveformColumns(Capacity);
        Assert.That((columns.Count, columns.Peak, columns.Rms), Is.EqualTo((0, 0.0, 0.0)));
        Assert.That(columns.Absences(), Is.Empty);
    }
}
