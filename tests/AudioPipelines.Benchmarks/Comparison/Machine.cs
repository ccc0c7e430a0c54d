using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Where figures were measured, and with what.</summary>
internal static class Machine
{
    public static IReadOnlyList<string> Describe() =>
    [
        $"{FirstLine("uname", "-sr")}, {Environment.ProcessorCount} cores, {Processor()}",
        RuntimeInformation.FrameworkDescription,
        FirstLine("gst-launch-1.0", "--gst-version"),
        FirstLine("ffmpeg", "-version"),
        $"{FirstLine("/usr/bin/python3", "--version")}, PyGObject "
        + $"{FirstLine("/usr/bin/python3", "-c", "import gi; print(gi.__version__)")}",
        FirstLine("cc", "--version"),
        $"load {File.ReadAllText("/proc/loadavg").Trim()}",
    ];

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(
            line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "";

    private static string FirstLine(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Split('\n')[0].Trim();
    }
}
