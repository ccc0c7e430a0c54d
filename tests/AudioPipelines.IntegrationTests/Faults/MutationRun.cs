using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Runs damaged inputs through the library in one child process, and in another one after each that died.</summary>
/// <param name="kind">media or descriptions.</param>
/// <param name="originals">The files to damage.</param>
internal sealed partial class MutationRun(string kind, int seed, IReadOnlyList<string> originals)
{
    private readonly SortedDictionary<string, int> _outcomes = [];
    private readonly List<string> _memory = [];

    /// <summary>Inputs that ended a process, and its last words.</summary>
    public List<(string Path, string Words)> Crashes { get; } = [];

    /// <summary>Hangs, ledgers that do not balance, exceptions of other families.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How many inputs were run.</summary>
    public int Count { get; private set; }

    /// <summary>Where inputs stay that something went wrong with.</summary>
    public static string Folder { get; } =
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "mutants")).FullName;

    public void Run(int count)
    {
        var environment = new Dictionary<string, string?> { ["G_DEBUG"] = "fatal-criticals", ["DOTNET_DbgEnableMiniDump"] = "0" };
        for (int first = 0; first < count;)
        {
            string[] arguments = [kind, Text(seed), Text(first), Text(count - first), Folder, .. originals];
            ProgramResult result = ProcessRunner.Run(
                "dotnet", [Repository.Program("AudioPipelines.MutationProbe"), .. arguments], environment,
                deadline: TimeSpan.FromHours(4));
            first = Read(result, first);
        }
    }

    public override string ToString() =>
        $"{Count} damaged {kind}: {string.Join(", ", _outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))};"
        + $" {Crashes.Count} crashes, {Faults.Count} hangs and faults; memory at the end {string.Join(", ", _memory)}"
        + string.Concat(Crashes.Select(crash => $"\n  {crash.Path}: {crash.Words}"))
        + string.Concat(Faults.Select(fault => $"\n  {fault}"));

    /// <summary>Gives the number of the next input.</summary>
    private int Read(ProgramResult result, int next)
    {
        (string Path, bool IsOpen) last = ("", false);
        foreach (Match line in Line().Matches(result.Output))
        {
            string rest = line.Groups["rest"].Value.TrimEnd();
            if (line.Groups["what"].Value == "memory")
            {
                _memory.Add($"{line.Groups["number"].Value} {rest}");
                return next;
            }

            next = int.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture) + 1;
            if (line.Groups["what"].Value == "begin")
            {
                last = (rest, true);
                Count++;
                continue;
            }

            last.IsOpen = false;
            if (line.Groups["what"].Value == "fault") Faults.Add($"{last.Path}: {rest}");
            else _outcomes[rest] = _outcomes.GetValueOrDefault(rest) + 1;
        }

        if (last.IsOpen) Crashes.Add((last.Path, $"exit status {result.ExitCode}: {StandardErrorTail(result.Error)}"));
        else if (Faults.Count == 0 || result.ExitCode == 0) Assert.Fail($"the probe broke off\n{result}");
        return next;
    }

    private static string StandardErrorTail(string error) =>
        error.Split('\n').LastOrDefault(line => line.Contains("CRITICAL", StringComparison.Ordinal)
            || line.Contains("ERROR", StringComparison.Ordinal))?.Trim()
        ?? error.Split('\n').FirstOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "nothing";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<what>begin|end|fault|memory) (?<number>\d+) (?<rest>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
