using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

public class ReceptionTests
{
    private static IPEndPoint Loopback(int port) => new(IPAddress.Loopback, port);

    [Test]
    public void Uncompressed_streams_are_in_step_to_the_sample([Values(16, 24)] int bits, [Values(44_100, 48_000)] int rate)
    {
        var coding = new CounterCoding(bits, isPaired: true);
        RtpCounterStream[] streams =
            [new(Loopback(Ports.Free())) { StartIndex = 17 }, new(Loopback(Ports.Free())) { StartIndex = 100 }];
        var options = new RtpCounterOptions { Coding = coding, SampleRate = rate, Epoch = uint.MaxValue - (uint)(rate / 2) };
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        using var run = new CounterRun("rtp", new()
        {
            ["streams"] = streams.Select(s => $"udp://{s.Target}"),
            ["encoding"] = $"L{bits}",
            ["rate"] = rate,
            ["clock"] = "shared",
            ["jitterBuffer"] = "500ms", // so that a busy machine loses nothing
        }, coding);

        run.Source.Start();
        run.WaitFor(rate, 0, 1, 2, 3);

        run.StopAndCheck();
        Assert.That(run.Source.Ledger.Channels.Select(c => c.Lost), Is.All.Zero, "false gaps");
    }

    [TestCase("OPUS", 48_000, 960, "opusenc frame-size=20 ! rtpopuspay pt=98", 98, 2, 312)]
    [TestCase("PCMU", 8_000, 160, "mulawenc ! rtppcmupay pt=0 min-ptime=20000000 max-ptime=20000000", 0, 1, 0)]
    [TestCase("PCMA", 8_000, 160, "alawenc ! rtppcmapay pt=8 min-ptime=20000000 max-ptime=20000000", 8, 1, 0)]
    public void What_a_compressed_stream_loses_is_exactly_what_the_network_lost(
        string encoding, int rate, int samplesPerPacket, string sender, int payload, int channels, int overlap)
    {
        // opusenc's second packet overlaps the first by the encoder's delay (pre-skip), by its timestamp.
        int port = Ports.Free();
        var plan = new ImpairmentPlan { Loss = 0.05, Seed = 3 };
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([new(Loopback(0), Loopback(port), plan)]);
        using var source = GstSource.FromDescription("rtp", new()
        {
            ["streams"] = $"udp://127.0.0.1:{port}",
            ["encoding"] = encoding,
            ["payload"] = payload,
            ["rate"] = rate,
            ["channels"] = channels,
        });
        source.Start();
        using (BackgroundProgram program = Launch($"audiotestsrc num-buffers=150 samplesperbuffer={samplesPerPacket} "
            + $"is-live=true ! audio/x-raw,rate={rate},"
            + $"channels={channels} ! audioconvert ! {sender} ! udpsink host=127.0.0.1 port={relay.ListenEndPoints[0].Port} "
            + $"sync=true"))
        {
            program.WaitForExit();
        }

        relay.Stop();
        // Only what lies between packets that came can be known to be lost.
        bool[] sent = [.. relay.Log.Packets.Select(p => p.IsSent)];
        int first = Array.IndexOf(sent, true), last = Array.LastIndexOf(sent, true);
        long lost = sent[first..last].Count(s => !s) * samplesPerPacket, arrived = sent.Count(s => s) * samplesPerPacket;
        Eventually.Is(() => source.Ledger.Channels is [var c, ..] && c.Pending == 0 && c.Received == arrived
            && c.Stalled > 0, "all that came");
        source.Stop();

        LedgerAssert.Balances(source);
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That(lost, Is.GreaterThan(0));
        Assert.That(ledger.Duplicate + ledger.Late, Is.EqualTo(overlap), ledger.ToString());
        // Nobody takes frames; what comes at once after a pause of a busy machine may find no room.
        Assert.That(ledger.Unclaimed + ledger.Trimmed + ledger.Overflow, Is.EqualTo(arrived - overlap), ledger.ToString());
        // After the last packet a few frames are lost before the stream counts as stalled.
        Assert.That(ledger.Lost, Is.GreaterThanOrEqualTo(lost).And.LessThan(lost + rate), ledger.ToString());
    }

    [Test]
    public void A_session_descriptions_streams_are_in_step_without_being_told()
    {
        RtpCounterStream[] streams =
        [
            new(Loopback(Ports.Free())) { Channels = 2, PayloadType = 98 },
            new(Loopback(Ports.Free())) { Channels = 1, PayloadType = 99 },
        ];
        var options = new RtpCounterOptions { Epoch = 12_345 };
        string file = Path.Combine(TestFolder.Create("rtp"), "array.sdp");
        File.WriteAllText(file, RtpSdp.Describe(streams, options, "ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0"));
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        using var run = new CounterRun("sdp", new() { ["location"] = file });

        run.Source.Start();
        run.WaitFor(24_000, 0, 1, 2);

        run.StopAndCheck();
        Assert.That(run.Source.Plan.Clock, Is.EqualTo(ClockSharing.Shared));
    }

    private static BackgroundProgram Launch(string text) =>
        BackgroundProgram.Start("gst-launch-1.0", ["-q", .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
