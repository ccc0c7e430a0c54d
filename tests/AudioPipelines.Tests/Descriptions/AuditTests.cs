namespace AudioPipelines.Tests.Descriptions;

public class AuditTests
{
    private const string Rest = "name: x\nlaunch: audiotestsrc ! appsink\n";

    [TestCase("", null)]
    [TestCase("audit: off", null)]
    [TestCase("audit: on", "  00:00:01 ")]
    [TestCase("audit: {size: 0.5m}", "0.5 00:00:01 ")]
    [TestCase("audit: {size: 12 cm, every: 500ms, reference: takes/in-order}", "0.12 00:00:00.5000000 takes/in-order")]
    [TestCase("parameters: {size: {type: string, default: 300mm}}\naudit: {size: \"{size}\"}", "0.3 00:00:01 ")]
    public void A_description_says_whether_and_how_its_array_is_audited(string text, string? said)
    {
        ArrayAudit.Plan? plan = PipelineDescription.Parse(Rest + text, "d.yaml").Resolve().Audit;

        Assert.That(
            plan is null ? null : FormattableString.Invariant($"{plan.Size} {plan.Every} {plan.Reference}"),
            Is.EqualTo(said?.Replace("  ", " ", StringComparison.Ordinal)));
    }

    [TestCase("audit: yes", "'audit' is 'yes'; expected one of off, on")]
    [TestCase("audit: {}", "'audit' is empty; expected on, or a mapping with size, every, reference")]
    [TestCase("audit: {size: 0.5}", "expected a length: a number with m, cm or mm")]
    [TestCase("audit: {size: 0m}", "more than 0 and at most 20m")]
    [TestCase("audit: {size: 21m}", "more than 0 and at most 20m")]
    [TestCase("audit: {evry: 1s}", "did you mean 'every'?")]
    public void What_is_no_audit_is_refused(string text, string error) => Assert.That(
        PipelineDescription.ValidateText(Rest + text, "d.yaml").Select(e => e.ToString()), Has.Some.Contains(error));

    [Test]
    public void Explain_tells_it()
    {
        PipelinePlan plan = PipelineDescription.Parse(Rest + "audit: {size: 50cm, reference: good}", "d.yaml").Resolve();

        Assert.That(
            new Dictionary<string, string>(PipelineDescription.Explain(plan))["audit"],
            Is.EqualTo("every 1s, an array of 0.5 m, against 'good'"));
    }

    [Test]
    public void A_plan_that_no_array_has_is_an_error_of_who_makes_it()
    {
        Assert.That(() => new ArrayAudit.Plan { Size = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => new ArrayAudit.Plan { Every = TimeSpan.FromTicks(-1) }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
