namespace AudioPipelines.Tests.Descriptions;

public class FlightRecorderTests
{
    private const string Rest = "name: x\nlaunch: audiotestsrc ! appsink\naudio: {rate: 48000, channels: 64}\n";

    [TestCase("", null)]
    [TestCase("flightRecorder: 10s", "00:00:10 False ")]
    [TestCase("flightRecorder: {on: failure}", "00:00:30 True ")]
    [TestCase("flightRecorder: {length: 1.5s, on: demand, folder: dumps}", "00:00:01.5000000 False dumps")]
    [TestCase("parameters: {keep: {type: duration}}\nflightRecorder: \"{keep}\"", null)]
    [TestCase("parameters: {keep: {type: duration, default: 2s}}\nflightRecorder: {length: \"{keep}\"}", "00:00:02 False ")]
    public void A_description_says_how_much_is_kept_and_when_it_is_written(string text, string? said)
    {
        FlightRecorderPlan? plan = PipelineDescription.Parse(Rest + text, "d.yaml").Resolve().FlightRecorder;

        Assert.That(plan is null ? null : $"{plan.Length} {plan.OnFailure} {plan.Folder}", Is.EqualTo(said));
    }

    [TestCase("flightRecorder: soon", "d.yaml:4:17: 'flightRecorder' is 'soon'; expected a duration")]
    [TestCase("flightRecorder: 0s", "more than 0 and at most 1h")]
    [TestCase("flightRecorder: 61m", "more than 0 and at most 1h")]
    [TestCase("flightRecorder: {}", "'flightRecorder' is empty; expected a duration")]
    [TestCase("flightRecorder: {on: failur}", "did you mean 'failure'?")]
    [TestCase("flightRecorder: {seconds: 30}", "'flightRecorder' has no key 'seconds'")]
    public void What_is_no_flight_recorder_is_refused(string text, string error) => Assert.That(
        PipelineDescription.ValidateText(Rest + text, "d.yaml").Select(e => e.ToString()), Has.Some.Contains(error));

    [TestCase("flightRecorder: 2m")]
    [TestCase("flightRecorder: {on: failure, length: 2m}")]
    public void More_than_the_memory_holds_is_refused_with_the_arithmetic(string text)
    {
        PipelineDescription description = PipelineDescription.Parse(Rest + text, "d.yaml");

        DescriptionException refused = Assert.Throws<DescriptionException>(() => description.Resolve())!;
        Assert.That(refused.Message, Does.Contain("120 s × 48000 Hz × 64 channels × 4 bytes are 1406 MiB")
            .And.Contain("1024 MiB at most"));
    }

    [Test]
    public void Explain_tells_it()
    {
        PipelinePlan plan = PipelineDescription.Parse(Rest + "flightRecorder: {on: failure, folder: dumps}", "d.yaml").Resolve();

        Assert.That(
            new Dictionary<string, string>(PipelineDescription.Explain(plan))["flightRecorder"],
            Is.EqualTo("the last 30s in memory, written to 'dumps' when the source fails"));
    }

    [Test]
    public void A_length_that_no_memory_holds_is_an_error_of_who_sets_it()
    {
        Assert.That(() => new FlightRecorderPlan { Length = TimeSpan.Zero }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => new FlightRecorderPlan { Length = FlightRecorderPlan.LongestLength + TimeSpan.FromTicks(1) },
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
