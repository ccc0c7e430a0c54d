using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

public class ReplacedTests
{
    [Test]
    public async Task Indices_of_an_isolated_live_source_go_on_without_a_hole_through_many_replacements()
    {
        using var source = new GstSource(Numbered(0));
        await ManyReplacements.GoThrough(source, Numbered);
    }

    private static PipelinePlan Numbered(int number) => Launch.Plan(
        $"audiotestsrc is-live=true samplesperbuffer=480 freq={440 + number} ! audioconvert ! audioresample ! appsink") with
    {
        SampleRate = 48_000,
        Channels = 1,
        Isolation = new(),
    };
}
