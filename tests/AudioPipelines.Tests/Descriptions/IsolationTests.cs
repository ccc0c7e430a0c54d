namespace AudioPipelines.Tests.Descriptions;

public class IsolationTests
{
    private const string Rest = "name: x\nlaunch: audiotestsrc ! appsink\n";

    [TestCase("", null)]
    [TestCase("isolation: none", null)]
    [TestCase("isolation: process", "its own")]
    [TestCase("isolation: {worker: studio}", "studio")]
    [TestCase("parameters: {where: {type: enum, choices: [none, process], default: process}}\nisolation: \"{where}\"", "its own")]
    public void A_description_says_where_its_pipelines_run(string text, string? worker)
    {
        PipelinePlan plan = PipelineDescription.Parse(Rest + text, "d.yaml").Resolve();

        Assert.That(plan.Isolation is null ? null : plan.Isolation.Worker ?? "its own", Is.EqualTo(worker));
    }

    [TestCase(
        "isolation: proces", "d.yaml:3:12: 'isolation' is 'proces'; expected one of none, process; did you mean 'process'?")]
    [TestCase("isolation: {}", "'isolation' is empty; expected process, or a mapping with worker, memory")]
    [TestCase("isolation: {worker: a b}", "expected a worker's name")]
    [TestCase("isolation: {name: x}", "'isolation' has no key 'name'")]
    public void What_is_no_isolation_is_refused(string text, string error)
    {
        Assert.That(PipelineDescription.ValidateText(Rest + text, "d.yaml").Select(e => e.ToString()), Has.Some.Contains(error));
    }
}
