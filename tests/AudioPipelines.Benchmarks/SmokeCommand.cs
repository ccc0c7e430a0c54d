using System.Text.Json.Nodes;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.Benchmarks.Latency;
using AudioPipelines.Benchmarks.Programs;

namespace AudioPipelines.Benchmarks;

/// <summary><c>smoke</c>: each kind of measurement once and shortly, to see that the programs run, count what they should and
/// give figures. No figure is looked at for its size.</summary>
internal static class SmokeCommand
{
    private const long FramesOfTone = 200_000;

    public static int Run()
    {
        if (CompareCommand.Run(["--rounds", "1", "sine", "silence", "start"]) != 0) return 1;
        string[] faults = [.. ComparisonFaults(Read("compare"))];
        if (LatencyCommand.Run(["--seconds", "1", "--rounds", "1", "delivery"]) != 0) return 1;
        faults = [.. faults, .. LatencyFaults(Read("latency"))];
        if (MemoryProgram.Run(["--frames", "100000"]) != 0) return 1;
        if (Read("memory")["Readings"]!.AsArray().Count == 0) faults = [.. faults, "memory: no readings"];
        foreach (string fault in faults) Console.Error.WriteLine($"smoke: {fault}");
        Console.WriteLine(faults.Length == 0 ? "\nThe harness works." : "");
        return faults.Length == 0 ? 0 : 1;
    }

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(FigureFile.PathOf(name)))!;

    private static IEnumerable<string> ComparisonFaults(JsonNode compare)
    {
        foreach (JsonNode? contest in compare["Contests"]!.AsArray())
        {
            foreach (JsonNode? standing in contest!["Standings"]!.AsArray())
            {
                string program = $"{contest["Name"]}, {standing!["Name"]}";
                JsonArray costs = standing["Costs"]!.AsArray();
                if (costs.Count == 0) yield return $"{program}: no round";
                foreach (JsonNode? cost in costs)
                {
                    if ((double)cost!["Wall"]! <= 0 || (double)cost["Cpu"]! <= 0) yield return $"{program}: it cost nothing";
                    if (cost["Told"]!["frames"] is { } frames && (double)frames != FramesOfTone)
                        yield return $"{program}: {frames} frames instead of {FramesOfTone}";
                }
            }
        }
    }

    private static IEnumerable<string> LatencyFaults(JsonNode latency)
    {
        foreach (JsonNode? program in latency["Milliseconds"]!.AsArray())
        {
            if ((int)program!["Frames"]! == 0) yield return $"{program["Program"]}: no frames";
        }
    }
}
