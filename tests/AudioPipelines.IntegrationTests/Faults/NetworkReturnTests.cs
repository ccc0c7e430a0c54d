using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Servers that die, stall and come back, perhaps as others.</summary>
[Parallelizable] // waits for servers
public class NetworkReturnTests
{
    [Test]
    public void A_web_server_that_dies_and_returns_is_heard_again()
    {
        using var server = new HttpAudioServer();
        using var source = new GstSource(Http(server));
        var frames = new FrameCounter(source);
        source.Start();
        frames.WaitForMore(10);

        server.Die();
        Eventually.Is(() => frames.Failures.Count > 2, "failures");
        int epoch = frames.Last.Epoch;
        server.Return();
        frames.WaitForMore(10, epoch);
        source.Stop();

        AssertNetworkFailures(source, frames);
    }

    [Test]
    public void A_web_server_that_returns_with_another_format_begins_an_epoch_of_that_format()
    {
        using var server = new HttpAudioServer();
        using var source = new GstSource(Http(server));
        var frames = new FrameCounter(source);
        source.Start();
        frames.WaitForMore(10);
        Assert.That((frames.Last.Rate, frames.Last.Channels), Is.EqualTo((48_000, 2)));

        server.Die();
        Eventually.Is(() => frames.Failures.Count > 0, "the failure");
        int epoch = frames.Last.Epoch;
        server.Format = (16_000, 1);
        server.Return();
        frames.WaitForMore(10, epoch);
        source.Stop();

        Assert.That((frames.Last.Rate, frames.Last.Channels), Is.EqualTo((16_000, 1)));
        AssertNetworkFailures(source, frames);
    }

    [Test]
    public void A_web_server_that_stalls_in_the_body_is_tried_again_until_it_sends()
    {
        using var server = new HttpAudioServer();
        using var source = new GstSource(
            Launch.Plan($"souphttpsrc name=culprit location={server.Uri} timeout=1 retries=0 ! wavparse ! audioconvert ! "
                + $"appsink") with
            { Restart = QuickRestart.OnError });
        var frames = new FrameCounter(source);
        source.Start();
        frames.WaitForMore(10);

        server.Stalls = true;
        Eventually.Is(() => frames.Failures.Count > 0, "the failure");
        int epoch = frames.Last.Epoch;
        server.Stalls = false;
        frames.WaitForMore(10, epoch);
        source.Stop();

        AssertNetworkFailures(source, frames);
        Assert.That(frames.Failures[0].Element, Is.EqualTo("culprit"));
    }

    [Test]
    public void An_RTSP_server_that_dies_and_returns_is_heard_again()
    {
        int port;
        PipelinePlan plan;
        GstSource source;
        FrameCounter frames;
        using (var server = new RtspServer())
        {
            port = server.Port;
            plan = PipelineDescription.Load("rtsp").Resolve(new() { ["location"] = server.Uri, ["protocols"] = "udp" });
            source = new GstSource(plan with { Restart = QuickRestart.OnError });
            frames = new FrameCounter(source);
            source.Start();
            frames.WaitForMore(10);
        }

        using (source)
        {
            Eventually.Is(() => frames.Failures.Count > 0, "the failure", TimeSpan.FromSeconds(60));
            int epoch = frames.Last.Epoch;
            using var returned = new RtspServer(port);
            frames.WaitForMore(10, epoch);
            source.Stop();

            AssertNetworkFailures(source, frames);
        }
    }

    [Test]
    public void A_refused_connection_is_a_network_error_that_may_go_away()
    {
        using var server = new HttpAudioServer();
        server.Die();
        var address = new Uri(server.Uri);
        using var source = new GstSource(
            $"tcpclientsrc name=culprit host={address.Host} port={address.Port} ! rawaudioparse ! audioconvert ! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That((error.Kind, error.Element), Is.EqualTo((AudioSourceErrorKind.Network, "culprit")), error.ToString());
        Assert.That(error.IsRetryable, Is.True);
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan Http(HttpAudioServer server) =>
        PipelineDescription.Load("uri").Resolve(new() { ["uri"] = server.Uri }) with { Restart = QuickRestart.OnError };

    private static void AssertNetworkFailures(GstSource source, FrameCounter frames)
    {
        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine($"{source.Restarts} restarts; first: {frames.Failures[0]}");
        Assert.Multiple(() =>
        {
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
            Assert.That(frames.Failures[0].Kind, Is.AnyOf(
                AudioSourceErrorKind.Network, AudioSourceErrorKind.Timeout), frames.Failures[0].ToString());
            Assert.That(frames.Failures[0].Element, Is.Not.Null);
            Assert.That(frames.Failures, Has.All.Property(nameof(AudioSourceException.IsRetryable)).True);
        });
    }
}
