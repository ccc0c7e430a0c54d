using System.Text.Json;
using System.Text.RegularExpressions;

namespace AudioPipelines.Samples.Tests;

public partial class WebMeterTests
{
    [Test]
    public async Task A_browser_gets_a_page_and_the_levels_of_each_channel()
    {
        using BackgroundProgram sample = Sample.Start("WebMeter", ["--urls", "http://127.0.0.1:0"]);
        Eventually.Is(() => Address().IsMatch(sample.Output), "its address");
        using var browser = new HttpClient { BaseAddress = new Uri(Address().Match(sample.Output).Groups[1].Value) };

        Assert.That(await browser.GetStringAsync(new Uri("/", UriKind.Relative)), Does.Contain("new EventSource(\"levels\")"));
        await using (Stream events = await browser.GetStreamAsync(new Uri("levels", UriKind.Relative)))
        {
            using var reader = new StreamReader(events);
            double[] levels = [];
            for (int n = 0; n < 200 && levels is not [> -2, > -2]; n++) // the tone has 0.8: −1.9 dBFS
            {
                if (await reader.ReadLineAsync() is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
                    levels = JsonSerializer.Deserialize<double[]>(line["data: ".Length..])!;
            }

            Assert.That(levels, Is.EqualTo(new[] { -1.9, -1.9 }).Within(0.1));
            sample.Signal("INT"); // while the browser still looks
        }

        Assert.That(sample.WaitForExit(), Is.Zero, sample.Output);
        Sample.HasBalancedLedger(sample);
    }

    [GeneratedRegex(@"listening on: (http://\S+)")]
    private static partial Regex Address();
}
