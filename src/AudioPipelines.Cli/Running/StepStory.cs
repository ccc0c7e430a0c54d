namespace AudioPipelines.Cli.Running;

/// <summary>What is said of a step that lasts longer than it should.</summary>
internal static class StepStory
{
    private const string Threads = "/proc/self/task";

    /// <summary>The sentence.</summary>
    /// <param name="step">What is waited for, such as <c>the source to stop</c>.</param>
    /// <param name="patience">How long the step may last.</param>
    /// <param name="folder">Where the system lists the threads of this process.</param>
    public static string Of(string step, TimeSpan patience, string folder = Threads)
    {
        string story = $"Still waiting for {step}, which has taken more than {patience.TotalSeconds:0.#} s.";
        string threads = string.Join(", ", Names(folder).Order(StringComparer.Ordinal));
        return threads.Length == 0 ? story : $"{story} Threads: {threads}. Report this, with the command and what it reads.";
    }

    private static IEnumerable<string> Names(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (string thread in Directory.EnumerateDirectories(folder))
        {
            string name;
            try
            {
                name = File.ReadAllText(Path.Combine(thread, "comm")).Trim();
            }
            catch (IOException)
            {
                continue; // it has ended
            }

            yield return name;
        }
    }
}
