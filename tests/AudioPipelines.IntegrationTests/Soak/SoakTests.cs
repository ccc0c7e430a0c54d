using System.Globalization;

namespace AudioPipelines.IntegrationTests.Soak;

/// <summary><c>soak</c>, as a program of its own: it measures what its process holds.</summary>
[Parallelizable] // beside the other tests that take minutes and little else
public class SoakTests
{
    private const string TwoLiveStreams = """
        name: array
        launch:
          - countersrc is-live=true ! audio/x-raw,format=S24LE,rate=48000,channels=2 ! audioconvert ! appsink name=one
          - countersrc is-live=true ! audio/x-raw,format=S24LE,rate=48000,channels=2 ! audioconvert ! appsink name=two
        audio: { rate: 48000, channels: 2 }
        live: true
        """;

    [TestCase(90, 1)]
    [TestCase(3_600, 2, Explicit = true, Category = "Long", Reason = "takes an hour")]
    public void A_source_comes_back_from_every_fault_and_leaves_nothing_behind(int seconds, int seed)
    {
        string description = Path.Combine(TestFolder.Create("soak"), "array.yaml");
        File.WriteAllText(description, TwoLiveStreams);
        using BackgroundProgram soak = BackgroundProgram.Start(
            "dotnet",
            [Repository.Cli, "soak", description, "--quiet", "--chaos", $"{seed}", "--duration", string.Create(
                CultureInfo.InvariantCulture, $"{seconds}s")],
            environment: TestPlugin.Environment);

        int status = soak.WaitForExit(TimeSpan.FromSeconds(seconds) + TimeSpan.FromMinutes(2));

        TestContext.Out.WriteLine(soak.Output);
        Assert.That(status, Is.Zero, soak.Output);
        Assert.That(soak.Output, Does.Contain("No fault was found."));
        foreach (string fault in Enum.GetNames<AudioPipelines.Testing.ChaosFault>())
            Assert.That(soak.Output, Does.Contain(fault), "brought about");
    }
}
