using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>A pipeline may be stopped at any time. A critical of GStreamer would end this process.</summary>
public class StopWhileStartingTests
{
    [Test]
    public void A_pipeline_may_be_stopped_while_its_pads_appear()
    {
        for (int round = 0; round < 500; round++)
        {
            using Pipeline pipeline = Pipeline.Parse($"urisourcebin uri=file://{MediaFiles.Wav.Path} ! parsebin ! fakesink");
            pipeline.SetState(State.Paused);
            if (round % 2 == 1) pipeline.GetState(TimeSpan.FromMicroseconds(round));
        }
    }
}
