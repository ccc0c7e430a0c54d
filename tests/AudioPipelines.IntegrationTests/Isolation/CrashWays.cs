using System.Globalization;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>What can be done to a worker process from outside.</summary>
internal static class CrashWays
{
    public static void Signal(int process, string name) =>
        ProcessRunner.Run("bash", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {process}")]);

    /// <summary>Lets it open nothing more.</summary>
    public static void TakeDescriptors(int process) => Limit(process, "--nofile=3:3");

    /// <summary>Writes what is no message into the pipe that it speaks through.</summary>
    public static void SpeakNonsense(int process)
    {
        using FileStream stream = OpenItsVoice(process);
        stream.Write("Hello, this is no message."u8);
    }

    /// <summary>Opens the pipe that it speaks through.</summary>
    public static FileStream OpenItsVoice(int process)
    {
        HashSet<string> ours = [.. Links("self").Select(link => link.Target)];
        (int Number, string Path, string Target)[] links = [.. Links(process.ToString(CultureInfo.InvariantCulture))];
        foreach ((_, _, string standard) in links.Where(link => link.Number <= 2)) ours.Remove(standard);
        string pipe = links.First(
            link => link.Target.StartsWith("pipe:", StringComparison.Ordinal) && ours.Contains(link.Target)).Path;
        return new FileStream(pipe, FileMode.Open, FileAccess.Write);
    }

    /// <summary>Lets its rings say that they hold what they cannot, until it is noticed.</summary>
    public static void SpoilRing(int process)
    {
        const int firstRing = 4_096;
        string memory = Links(process.ToString(CultureInfo.InvariantCulture))
            .First(link => link.Target.StartsWith("/memfd:audiopipelines", StringComparison.Ordinal)).Path;
        using var stream = new FileStream(memory, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        byte[] impossible = BitConverter.GetBytes(long.MaxValue);
        Eventually.Is(
            () =>
            {
                for (int time = 0; time < 1_000; time++)
                {
                    stream.Position = firstRing;
                    stream.Write(impossible);
                }

                return !Isolated.Lives(process);
            },
            "the end of a worker whose ring is spoilt");
    }

    private static void Limit(int process, string limit) =>
        ProcessRunner.Run("prlimit", ["--pid", process.ToString(CultureInfo.InvariantCulture), limit]).Exited();

    /// <summary>What its descriptors lead to.</summary>
    public static IEnumerable<(int Number, string Path, string Target)> Links(string process)
    {
        foreach (string path in Directory.EnumerateFiles($"/proc/{process}/fd"))
        {
            string? target = null;
            try
            {
                target = new FileInfo(path).LinkTarget;
            }
            catch (IOException)
            {
                // Closed meanwhile.
            }

            if (target is not null) yield return (int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture), path, target);
        }
    }
}
