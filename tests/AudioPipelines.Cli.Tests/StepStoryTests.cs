using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Tests;

public class StepStoryTests
{
    [Test]
    public void A_step_that_lasts_tells_what_is_waited_for_and_which_threads_there_are()
    {
        string folder = TestFolder.Create("threads");
        foreach ((string thread, string name) in new[] { ("11", "close: file"), ("7", "audiopipelines") })
        {
            Directory.CreateDirectory(Path.Combine(folder, thread));
            File.WriteAllText(Path.Combine(folder, thread, "comm"), name + "\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, "12")); // has ended since it was listed

        Assert.That(StepStory.Of("the source to stop", TimeSpan.FromSeconds(15), folder), Is.EqualTo(
            "Still waiting for the source to stop, which has taken more than 15 s. Threads: audiopipelines, close: file. "
            + "Report this, with the command and what it reads."));
    }

    [Test]
    public void Without_a_list_of_threads_the_step_is_told_all_the_same() => Assert.That(
        StepStory.Of("the program to end", TimeSpan.FromSeconds(15), "/nowhere/at/all"),
        Is.EqualTo("Still waiting for the program to end, which has taken more than 15 s."));
}
