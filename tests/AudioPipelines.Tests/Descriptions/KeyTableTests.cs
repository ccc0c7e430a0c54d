using System.Runtime.CompilerServices;
using AudioPipelines.Descriptions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>The table of keys against what users read: <c>pipelines/README.md</c> and 'explain'.</summary>
public class KeyTableTests
{
    private static readonly string[] _rows = Rows();

    private static string[] Rows([CallerFilePath] string file = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(file)!, "../../../pipelines/README.md"))
            .SkipWhile(line => line != "## Keys").TakeWhile(line => !line.StartsWith("A duration", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
    ];

    [Test]
    public void The_README_has_a_row_for_each_key_of_the_top_level_and_for_nothing_else()
    {
        IEnumerable<string> told = _rows.SelectMany(row => row.Split('|')[1].Split(',').Select(key => key.Trim(' ', '`')));

        Assert.That(told, Is.EqualTo(DescriptionKeys.Root.Where(key => key != "$schema")));
    }

    [Test]
    public void The_README_tells_each_key_and_each_word_of_the_plan()
    {
        foreach (PlanKey key in PlanKeys.All)
        {
            string row = _rows.Single(r => r.Contains($"| `{(key.Section is "" ? key.Word : key.Section)}`",
                StringComparison.Ordinal));
            foreach (string word in key.Choices.Append(key.Word)) Assert.That(row, Does.Contain($"`{word}`"), key.Name);
        }
    }

    [Test]
    public void Explain_tells_each_key_by_its_name()
    {
        PipelinePlan plan = PipelineDescription.Parse("""
            launch: audiotestsrc ! appsink
            audio: {rate: 16000}
            clock: rtcp
            isolation: {worker: studio}
            restart: {mode: onError, maximumAttempts: 3}
            """, "d.yaml").Resolve(sources: ParameterSources.None);
        Dictionary<string, string> told = new(PipelineDescription.Explain(plan));

        Assert.That(told.Keys, Is.SubsetOf(PlanKeys.All.Select(key => key.Name)));
        Assert.That(
            (told["audio.rate"], told["frame"], told["clock"], told["tail"]),
            Is.EqualTo(("16000 Hz", "10 ms (160 samples)", "each stream its own, related by RTCP reports", "short")));
        Assert.That(
            (told["isolation"], told["restart.mode"]),
            Is.EqualTo(("the worker process 'studio', which others may share",
                "onError, 3 times in a row and 100 times within 1h at most")));
        Assert.That(told, Does.Not.ContainKey("track").And.Not.ContainKey("recording.folder"));
    }
}
