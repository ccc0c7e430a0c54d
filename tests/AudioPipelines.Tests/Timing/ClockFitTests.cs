using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Timing;

public class ClockFitTests
{
    [TestCase(0.1, 0.05, 1)]
    [TestCase(1, 0.5, 10)]
    [TestCase(5, 2.5, 50)]
    public void Jitter_leaves_no_more_than_a_small_error(double jitterMilliseconds, double ppm, double microseconds)
    {
        var random = new Random(1);
        var fit = new ClockFit();
        double seconds = 0;
        for (int i = 0; i < 30_000; i++)
        {
            seconds = i * 0.01;
            // A clock that gains 80 ppm, seen with jitter; differences in seconds.
            fit.Observe(seconds, 4 + (seconds * 80e-6) + ((random.NextDouble() - 0.5) * 2 * jitterMilliseconds / 1_000), 1);
        }

        TestContext.Out.WriteLine($"jitter {jitterMilliseconds} ms: {fit.Slope * 1e6:0.000} ppm, "
            + $"{(fit.At(seconds) - 4 - (seconds * 80e-6)) * 1e6:0.0} us off");
        Assert.That(fit.Slope * 1e6, Is.EqualTo(80).Within(ppm));
        Assert.That(fit.At(seconds), Is.EqualTo(4 + (seconds * 80e-6)).Within(microseconds * 1e-6 * 3));
    }

    [Test]
    public void One_observation_is_believed_as_it_is()
    {
        var fit = new ClockFit();
        fit.Observe(12, 7, 48_000);

        Assert.That((fit.At(12), fit.At(60), fit.Slope), Is.EqualTo((7.0, 7.0, 0.0)));
    }

    [Test]
    public void What_no_oscillator_does_is_not_taken_for_drift()
    {
        var fit = new ClockFit();
        for (int i = 0; i < 3_000; i++) fit.Observe(i * 0.01, i % 2 == 0 ? i : -i, 48_000);

        Assert.That(fit.Slope, Is.InRange(-48, 48));
    }
}
