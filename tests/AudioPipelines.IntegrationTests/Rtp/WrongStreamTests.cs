using System.Net;
using System.Net.Sockets;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>One stream is as described, the other is not: it is told, and the first goes on.</summary>
[Parallelizable] // waits for packets
public class WrongStreamTests
{
    private readonly IPEndPoint _good = new(IPAddress.Loopback, Ports.Free());
    private readonly IPEndPoint _bad = new(IPAddress.Loopback, Ports.Free());

    private CounterRun Run() =>
        new("rtp", new ParameterValues { ["streams"] = new[] { $"udp://{_good}", $"udp://{_bad}" }, ["clock"] = "shared" });

    private void AssertTold(CounterRun run, string fault)
    {
        run.Source.Start();
        Eventually.Is(() => run.Warnings.Any(), "a warning");
        run.WaitFor(24_000, 0, 1);
        run.Source.Stop();

        LedgerAssert.Balances(run.Source);
        Assert.That(run.Warnings.Select(w => w.Message), Is.EqualTo(new[] { $"{_bad}: {fault}; they are dropped." }));
        Assert.That(run.Check.Channels.Take(2).Select(c => c.Misplaced), Is.All.Zero, run.Check.ToString());
    }

    [Test]
    public void A_wrong_payload_type_is_told_once_and_the_rest_goes_on()
    {
        using RtpCounterSender sender = RtpCounterSender.Start([new(_good), new(_bad) { PayloadType = 97 }]);
        using CounterRun run = Run();

        AssertTold(run, "packets of payload type 97 come instead of 96");

        Assert.That(run.Source.Ledger.Channels[2].Received, Is.Zero);
    }

    [TestCase(1, "1 channel")]
    [TestCase(4, "4 channels")]
    public void A_wrong_number_of_channels_is_told_once_and_the_rest_goes_on(int channels, string found)
    {
        using RtpCounterSender sender = RtpCounterSender.Start([new(_good), new(_bad) { Channels = channels }]);
        using CounterRun run = Run();

        AssertTold(run, $"the packets hold {found} instead of 2");
    }

    [Test]
    public void Samples_of_another_size_are_told_once_and_the_rest_goes_on()
    {
        using RtpCounterSender sender = RtpCounterSender.Start([new(_good)]);
        using RtpCounterSender other = RtpCounterSender.Start(
            [new(_bad)], new RtpCounterOptions { Coding = CounterCoding.Pair16 });
        using CounterRun run = Run();

        AssertTold(run, "the packets hold 4 bytes for each instant instead of 6");
    }

    [Test]
    public void What_is_no_RTP_is_told_once_and_the_rest_goes_on()
    {
        using RtpCounterSender sender = RtpCounterSender.Start([new(_good)]);
        using var noise = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        using CounterRun run = Run();
        run.Source.SetCallback(frame =>
        {
            noise.SendTo("hello"u8, _bad);
            run.Check.Add(frame);
        });

        AssertTold(run, "packets come that are not RTP");
    }
}
