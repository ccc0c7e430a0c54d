using AudioPipelines.Cli.Plotting;

namespace AudioPipelines.Cli.Tests;

public class AxisTicksTests
{
    [TestCase(0.5, "0 0.05 0.1 0.15 0.2 0.25 0.3 0.35 0.4 0.45 0.5", "time (s)")]
    [TestCase(10, "0 1 2 3 4 5 6 7 8 9 10", "time (s)")]
    [TestCase(40, "0 5 10 15 20 25 30 35 40", "time (s)")]
    [TestCase(600, "0:00:00 0:01:00 0:02:00 0:03:00 0:04:00 0:05:00 0:06:00 0:07:00 0:08:00 0:09:00 0:10:00", "time (h:mm:ss)")]
    [TestCase(36_000, "0:00:00 1:00:00 2:00:00 3:00:00 4:00:00 5:00:00 6:00:00 7:00:00 8:00:00 9:00:00 10:00:00",
        "time (h:mm:ss)")]
    public void Times_are_seconds_or_those_of_a_clock(double seconds, string labels, string unit)
    {
        Assert.That(string.Join(' ', AxisTicks.Times(seconds, 1_000).Select(tick => tick.Label)), Is.EqualTo(labels));
        Assert.That(AxisTicks.TimeUnit(seconds), Is.EqualTo(unit));
    }

    [Test]
    public void Numbers_have_room_whatever_the_length(
        [Values(1e-4, 0.03, 1, 7, 119, 121, 3_600, 90_000, 4e6)] double seconds, [Values(150, 1_400, 16_000)] int dots)
    {
        double[] at = [.. AxisTicks.Times(seconds, dots).Select(tick => tick.Position)];
        Assert.That(at, Has.Length.GreaterThan(1));
        Assert.That((at[1] - at[0]) / seconds * dots, Is.GreaterThanOrEqualTo(Math.Min(dots / 2.0, 90) * 0.999));
        Assert.That(at.Zip(at.Skip(1), (one, next) => next - one), Has.All.EqualTo(at[1] - at[0]).Within(1e-9 * seconds));
    }

    [Test]
    public void Levels_lie_at_their_amplitudes_on_both_sides_of_silence()
    {
        AxisTick[] ticks = [.. AxisTicks.Levels(0, 200)];
        Assert.That(ticks.Select(tick => tick.Label).Distinct(), Is.EqualTo(new[] { "−∞", "0", "−6", "−12" }));
        Assert.That(ticks.Where(tick => tick.Label == "−6").Select(tick => Math.Round(tick.Position, 4)),
            Is.EqualTo(new[] { 0.5012, -0.5012 }));
    }

    [TestCase(1.0, 0)]
    [TestCase(0.5, -6)]
    [TestCase(0.45, -6)]
    [TestCase(0.001, -60)]
    [TestCase(2.5, 12)]
    [TestCase(0.0, 0)]
    [TestCase(double.NaN, 0)]
    public void The_edge_is_the_next_step_above_what_is_loudest(double peak, double level) =>
        Assert.That(AxisTicks.LoudestOf(peak), Is.EqualTo(level));

    [Test]
    public void Colours_have_a_number_at_both_ends() => Assert.That(
        AxisTicks.Colours(-90, 0, 300).Select(tick => tick.Label),
        Is.EqualTo(new[] { "−90", "−80", "−70", "−60", "−50", "−40", "−30", "−20", "−10", "0" }));

    [TestCase(24_000, "0 5 10 15 20", "kHz")]
    [TestCase(4_000, "0 1 2 3 4", "kHz")]
    [TestCase(1_000, "0 200 400 600 800 1000", "Hz")]
    public void Frequencies_are_in_Hz_or_kHz(double hertz, string labels, string unit)
    {
        Assert.That(string.Join(' ', AxisTicks.Frequencies(hertz, 200).Select(tick => tick.Label)), Is.EqualTo(labels));
        Assert.That(AxisTicks.FrequencyUnit(hertz), Is.EqualTo(unit));
    }
}
