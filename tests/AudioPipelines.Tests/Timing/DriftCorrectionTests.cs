namespace AudioPipelines.Tests.Timing;

/// <summary>Two free-running clocks, by what is computed of their arrivals alone. Jitter is even over its whole width, later than
/// taken, and both streams have it.</summary>
public class DriftCorrectionTests
{
    private const int Seeds = 20;

    [TestCase(0.1, 100, 0.25)]
    [TestCase(0.1, -100, 0.25)]
    [TestCase(1, 100, 0.5)]
    [TestCase(5, 100, 2)]
    [TestCase(5, -100, 2)]
    public void After_a_minute_a_stream_is_in_its_place(double jitterMilliseconds, double ppm, double samples)
    {
        Figures found = Run(jitterMilliseconds, _ => ppm, from: 60, to: 120);

        Assert.That(found.Rms, Is.LessThanOrEqualTo(samples), "error in samples, rms");
        Assert.That(found.PpmRms, Is.LessThanOrEqualTo(1), "error of the estimate in ppm, rms");
        Assert.That(found.Understated, Is.LessThan(0.003), "share of the time in which the error was larger than said");
        Assert.That(found.Epochs, Is.Zero);
    }

    [TestCase(0.1, 600, 0.25)]
    [TestCase(5, 600, 2)]
    [TestCase(0.1, 3600, 0.25)]
    [TestCase(5, 3600, 2)]
    public void A_clock_that_changes_its_speed_is_followed(double jitterMilliseconds, double seconds, double samples)
    {
        Figures found = Run(
            jitterMilliseconds, time => -200 + (400 * Math.Min(time / seconds, 1)), from: 60, to: seconds,
            seeds: seconds > 1_000 ? 3 : Seeds);

        Assert.That(found.Rms, Is.LessThanOrEqualTo(samples), "error in samples, rms");
        Assert.That(found.Understated, Is.LessThan(0.003), "share of the time in which the error was larger than said");
        Assert.That(found.Epochs, Is.Zero);
    }

    [TestCase(100)]
    [TestCase(-100)]
    public void A_device_that_a_busy_machine_reads_late_is_in_its_place_after_half_a_minute(double ppm)
    {
        Figures found = Run(Device, "of a device", _ => ppm, from: 30, to: 120, Seeds);

        Assert.That(found.Rms, Is.LessThanOrEqualTo(1), "error in samples, rms");
        Assert.That(found.Understated, Is.LessThan(0.003), "share of the time in which the error was larger than said");
        Assert.That(found.Epochs, Is.LessThanOrEqualTo(Seeds), "a stream is moved once at most, when its place becomes known");
    }

    /// <summary>Against a line through each second of places: a sine's frequency may be off, its phase must not wander.</summary>
    [TestCase(100)]
    [TestCase(-100)]
    public void A_clock_that_keeps_its_speed_is_followed_so_evenly_that_a_sine_stays_clean(double ppm)
    {
        List<double> second = [], later = [];
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var simulation = new DriftSimulation(() => random.NextDouble() * 0.0001, _ => ppm);
            for (int time = 60; time < 180; time++)
            {
                double wander = OffLine([.. Enumerable.Range(0, 100).Select(hundredth =>
                {
                    simulation.RunTo(time + (hundredth / 100.0));
                    return simulation.Error;
                })]);
                (time < 120 ? second : later).Add(-20 * Math.Log10(2 * Math.PI * 997 / DriftSimulation.Rate * wander));
            }
        }

        TestContext.Out.WriteLine(
            $"a sine of 997 Hz at {ppm} ppm: in the second minute {second.Min():0.0} dB in the worst second, less than 100 in "
            + $"{second.Count(decibels => decibels < 100)} of {second.Count}; in the third {later.Min():0.0} in the worst, "
            + $"{later.Order().ElementAt(later.Count / 2):0.0} in most");
        Assert.That(second.Count(decibels => decibels < 100), Is.LessThanOrEqualTo(second.Count / 200));
        Assert.That(second.Min(), Is.GreaterThanOrEqualTo(95), "signal to noise in decibels");
        Assert.That(later.Min(), Is.GreaterThanOrEqualTo(100), "signal to noise in decibels");
    }

    /// <summary>How far places in equal steps are from the line that fits best: root of the mean square.</summary>
    private static double OffLine(double[] places)
    {
        double middle = (places.Length - 1) / 2.0, mean = places.Average();
        double slope = places.Select((place, n) => (n - middle) * place).Sum()
            / places.Select((_, n) => (n - middle) * (n - middle)).Sum();
        return Math.Sqrt(places.Select((place, n) => place - mean - (slope * (n - middle))).Average(off => off * off));
    }

    /// <summary>Up to a millisecond for the length of a device's blocks, and in one buffer of twenty, which holds up those behind
    /// it, 15 ms in the mean.</summary>
    private static double Device(Random random) => (random.NextDouble() * 0.001)
        - (random.NextDouble() < 0.05 ? 0.015 * Math.Log(1 - random.NextDouble()) : 0);

    private static Figures Run(
        double jitterMilliseconds, Func<double, double> ppm, double from, double to, int seeds = Seeds) => Run(
        random => random.NextDouble() * jitterMilliseconds / 1_000, $"of {jitterMilliseconds} ms", ppm, from, to, seeds);

    private static Figures Run(
        Func<Random, double> jitter, string name, Func<double, double> ppm, double from, double to, int seeds)
    {
        double squares = 0, ppmSquares = 0, largest = 0, largestPpm = 0;
        long looks = 0, understated = 0;
        int epochs = 0;
        for (int seed = 1; seed <= seeds; seed++)
        {
            var random = new Random(seed);
            var simulation = new DriftSimulation(() => jitter(random), ppm);
            for (double time = from; time < to; time += 0.25)
            {
                simulation.RunTo(time);
                StreamAlignment alignment = simulation.Alignment;
                double ppmError = alignment.DriftPpm - ppm(simulation.Seconds);
                squares += simulation.Error * simulation.Error;
                ppmSquares += ppmError * ppmError;
                largest = Math.Max(largest, Math.Abs(simulation.Error));
                largestPpm = Math.Max(largestPpm, Math.Abs(ppmError));
                looks++;
                if (Math.Abs(simulation.Error) > alignment.Uncertainty * DriftSimulation.Rate) understated++;
            }

            epochs += simulation.Epochs;
        }

        var figures = new Figures(
            Math.Sqrt(squares / looks), Math.Sqrt(ppmSquares / looks), (double)understated / looks, epochs);
        TestContext.Out.WriteLine(
            $"jitter {name}, {seeds} runs: {figures.Rms:0.000} samples rms, {largest:0.00} at most; "
            + $"{figures.PpmRms:0.000} ppm rms, {largestPpm:0.00} at most; understated {figures.Understated:P2}");
        return figures;
    }

    private sealed record Figures(double Rms, double PpmRms, double Understated, int Epochs);
}
