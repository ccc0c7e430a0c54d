namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Damaged inputs, by the thousand: each ends, or fails as it should. A few run here; all of them in the category
/// Long.</summary>
public class MutationTests
{
    private const int All = 20_000;

    [TestCase(150)]
    [TestCase(All, Explicit = true, Category = "Long", Reason = "takes half an hour")]
    public void No_damaged_media_file_brings_the_process_down_or_hangs_it(int count)
    {
        var run = new MutationRun("media", seed: 1, [.. MediaFiles.Formats.Select(file => file.Path)]);
        run.Run(count);

        string[] ours = [.. run.Crashes.Where(crash => !GStreamerDiesToo(crash.Path)).Select(crash => crash.ToString())];
        TestContext.Out.WriteLine(
            $"{run}\n{run.Crashes.Count - ours.Length} of the crashes are GStreamer's: gst-launch-1.0 dies of the file too");
        Assert.That(run.Count, Is.EqualTo(count));
        Assert.That(run.Faults, Is.Empty);
        Assert.That(ours, Is.Empty);
    }

    [TestCase(1000)]
    [TestCase(All, Explicit = true, Category = "Long", Reason = "takes minutes")]
    public void No_damaged_description_does_more_than_be_refused(int count)
    {
        string folder = TestFolder.Create("descriptions");
        string[] originals = [.. Presets.Names.Append("tone").Append("tone").Select((name, number) =>
        {
            string path = Path.Combine(folder, $"{number}.yaml");
            File.WriteAllText(path, Presets.ReadText(name));
            return path;
        })];
        var run = new MutationRun("descriptions", seed: 1, originals);
        run.Run(count);

        TestContext.Out.WriteLine(run);
        Assert.That(run.Count, Is.EqualTo(count));
        Assert.That(run.Faults, Is.Empty);
        Assert.That(run.Crashes, Is.Empty);
    }

    /// <summary>Whether the same elements without this library die of the file as well. Some die only now and then.</summary>
    private static bool GStreamerDiesToo(string path)
    {
        string[] launch = [$"uri={new Uri(path)}", "!", "parsebin", "!", "decodebin", "!", "audioconvert", "!", "audioresample",
            "!", "fakesink"];
        var environment = new Dictionary<string, string?> { ["G_DEBUG"] = "fatal-criticals" };
        return Enumerable.Range(0, 20).Any(_ =>
            ProcessRunner.Run("gst-launch-1.0", ["-q", "urisourcebin", .. launch], environment, deadline: TimeSpan.FromSeconds(
                20)).ExitCode > 128);
    }
}
