using System.Globalization;
using System.Net;
using AudioPipelines.IntegrationTests.Rtp;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Presets that make their elements only while they run find all of them in a worker, which loads no plugin that it was
/// not told.</summary>
public class PresetTests
{
    private const int Rate = 48_000;
    private const string Whitelist = "GST_PLUGIN_LOADING_WHITELIST=";

    [TestCase("L16", 96, Rate, "audioconvert ! rtpL16pay pt=96")]
    [TestCase("L24", 96, Rate, "audioconvert ! rtpL24pay pt=96")]
    [TestCase("OPUS", 96, Rate, "audioconvert ! opusenc ! rtpopuspay pt=96")]
    [TestCase("PCMU", 0, 8_000, "audioconvert ! mulawenc ! rtppcmupay")]
    [TestCase("PCMA", 8, 8_000, "audioconvert ! alawenc ! rtppcmapay")]
    public void Rtp_streams_arrive_through_a_worker_that_loads_few_plugins(
        string encoding, int payload, int rate, string elements)
    {
        int channels = rate == Rate ? 2 : 1;
        int port = Ports.Free();
        using BackgroundProgram sender = BackgroundProgram.Start("gst-launch-1.0", [.. string.Create(
            CultureInfo.InvariantCulture,
            $"-q audiotestsrc is-live=true samplesperbuffer={rate / 100} ! audio/x-raw,rate={rate},channels={channels} ! "
            + $"{elements} ! udpsink host=127.0.0.1 port={port}").Split(' ')]);

        Receive("rtp", rate, channels, new()
        {
            ["streams"] = new[] { $"udp://{IPAddress.Loopback}:{port}" },
            ["encoding"] = encoding,
            ["payload"] = payload,
            ["rate"] = rate,
            ["channels"] = channels,
        });
    }

    [Test]
    public void An_rtsp_servers_audio_arrives_through_a_worker_that_loads_few_plugins()
    {
        using var server = new RtspServer();

        Receive("rtsp", Rate, 2, new() { ["location"] = server.Uri, ["protocols"] = "udp" });
    }

    private static void Receive(string preset, int rate, int channels, ParameterValues values)
    {
        PipelinePlan plan = PipelineDescription.Load(preset).Resolve(
            values) with
        { Isolation = new(), StartDeadline = TimeSpan.FromMinutes(1) };
        using var source = new GstSource(plan);
        long samples = 0;
        source.SetCallback(frame => Interlocked.Add(ref samples, frame.SamplesPerChannel));

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > rate / 2, "half a second of audio", TimeSpan.FromMinutes(1));
        string allowed = File.ReadAllText($"/proc/{source.WorkerProcessId}/environ").Split('\0').Single(
            v => v.StartsWith(Whitelist, StringComparison.Ordinal));
        source.Stop();

        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine(allowed);
        Assert.That(allowed.Split(','), Has.Length.InRange(5, 100), "some plugins of hundreds");
        Assert.That((source.Format?.SampleRate, source.Format?.Channels), Is.EqualTo(((int?)rate, (int?)channels)));
        Assert.That(source.Ledger.Channels.Select(c => c.Delivered), Is.All.Positive);
        Assert.That(source.Ledger.Channels.Select(c => c.Duplicate), Is.All.Zero);
        Assert.That(source.Restarts, Is.Zero);
    }
}
