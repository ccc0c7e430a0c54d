using AudioPipelines.Cli.Plotting;

namespace AudioPipelines.Cli.Tests;

public class ShortTimeSpectrumTests
{
    private const int Rate = 48_000, Capacity = 64, Rows = 256;

    [Test]
    public void A_tone_is_in_the_band_of_its_frequency_with_its_power(
        [Values(100.0, 997, 5_000, 12_000, 20_000)] double frequency)
    {
        var spectrum = new ShortTimeSpectrum(Rate, Capacity, Rows);
        spectrum.Add(Tone(frequency, Rate));
        spectrum.Complete(Rate);

        SpectrogramColumns columns = spectrum.Columns;
        int row = columns.StrongestRow;
        Assert.That(spectrum.FrequencyOf(row), Is.EqualTo(frequency).Within(spectrum.BandWidth));
        var power = new float[columns.Rows];
        for (int column = 1; column < columns.Count - 1; column++)
        {
            columns.CopyTo(column, power);
            // −6 dBFS; between two bands a tone reads 1.4 dB less
            Assert.That(10 * Math.Log10(power[row]), Is.InRange(-8.0, -5.9), $"column {column}");
        }
    }

    [Test]
    public void A_click_is_in_the_column_of_its_time([Values(0, 7_000, 47_999, 300_000)] int at, [Values(1, 30)] int seconds)
    {
        int length = seconds * Rate;
        float[] samples = new float[length];
        at = Math.Min(at, length - 1);
        samples[at] = 1;
        var spectrum = new ShortTimeSpectrum(Rate, Capacity, Rows);
        foreach (float[] part in samples.Chunk(480)) spectrum.Add(part);
        spectrum.Complete(length);

        SpectrogramColumns columns = spectrum.Columns;
        Assert.That(columns.Count, Is.LessThanOrEqualTo(Capacity));
        Assert.That(columns.Count * columns.SamplesPerColumn, Is.GreaterThanOrEqualTo(length));
        var power = new float[columns.Rows];
        double[] all = [.. Enumerable.Range(0, columns.Count).Select(column =>
        {
            columns.CopyTo(column, power);
            return (double)power.Sum();
        })];
        double middle = (Array.IndexOf(all, all.Max()) + 0.5) * columns.SamplesPerColumn;
        Assert.That(middle, Is.EqualTo(at).Within(columns.SamplesPerColumn + 512));
    }

    [Test]
    public void Left_out_hours_are_silence_at_their_place()
    {
        const long hours = 5L * 3_600 * Rate;
        var spectrum = new ShortTimeSpectrum(Rate, Capacity, Rows);
        spectrum.Add(Tone(1_000, Rate));
        spectrum.AddSilence(hours);
        spectrum.Add(Tone(1_000, Rate));
        spectrum.Complete(hours + (2 * Rate));

        SpectrogramColumns columns = spectrum.Columns;
        Assert.That(columns.Count * columns.SamplesPerColumn, Is.InRange(hours + (2 * Rate), 2 * hours));
        var power = new float[columns.Rows];
        bool[] hasSound = [.. Enumerable.Range(0, columns.Count).Select(column =>
        {
            columns.CopyTo(column, power);
            return power.Max() > 0;
        })];
        Assert.That(hasSound[0] && hasSound[^1], Is.True);
        Assert.That(hasSound[1..^2], Has.All.False);
    }

    [Test]
    public void Samples_that_are_no_numbers_are_no_spectrum()
    {
        var spectrum = new ShortTimeSpectrum(Rate, Capacity, Rows);
        spectrum.Add([.. Tone(1_000, Rate), float.NaN, .. Tone(1_000, Rate)]);
        spectrum.Complete((2 * Rate) + 1);
        Assert.That(spectrum.FrequencyOf(spectrum.Columns.StrongestRow), Is.EqualTo(1_000).Within(spectrum.BandWidth));
    }

    private static float[] Tone(double frequency, int length) =>
        [.. Enumerable.Range(0, length).Select(n => (float)(0.5 * Math.Sin(2 * Math.PI * frequency * n / Rate)))];
}
