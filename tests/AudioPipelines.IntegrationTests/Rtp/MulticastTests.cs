using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

[Parallelizable] // waits for packets
public class MulticastTests
{
    private const int Groups = 8;

    private static RtpCounterStream[] Streams(int port) =>
        [.. Enumerable.Range(1, Groups).Select(
            g => new RtpCounterStream(new IPEndPoint(IPAddress.Parse($"239.255.77.{g}"), port)))];

    private static ParameterValues Values(IEnumerable<RtpCounterStream> streams, string network = "lo") => new()
    {
        ["streams"] = streams.Select(s => $"udp://{s.Target}"),
        ["interface"] = network,
        ["clock"] = "shared",
    };

    [TestCase(5)]
    [TestCase(100, Explicit = true, Reason = "takes minutes", Category = "Long")]
    public void Groups_on_one_port_carry_their_own_audio_at_every_start(int starts)
    {
        RtpCounterStream[] streams = Streams(Ports.Free());
        using RtpCounterSender sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = 1_000_000 });
        int right = 0;
        for (; right < starts; right++)
        {
            using var run = new CounterRun("rtp", Values(streams));
            run.Source.Start();
            run.WaitFor(4_800, [.. Enumerable.Range(0, 2 * Groups)]);
            run.StopAndCheck();
        }

        TestContext.Out.WriteLine($"{right} of {starts} starts right");
        Assert.That(sender.Refused, Is.Zero);
    }

    [Test]
    public void A_stop_closes_the_sockets_at_once()
    {
        int port = Ports.Free();
        using var run = new CounterRun("rtp", Values(Streams(port)));

        run.Source.Start();
        Assert.That(Ports.Drops(port), Has.Length.EqualTo(Groups));

        run.Source.Stop();
        Assert.That(Ports.Drops(port), Is.Empty);
    }

    [Test]
    public void An_interface_that_does_not_exist_is_named_and_leaves_no_socket_behind()
    {
        int port = Ports.Free();
        using var run = new CounterRun("rtp", Values(Streams(port), "lo,nosuch0"));

        Assert.That(run.Source.Start, Throws.TypeOf<AudioSourceException>()
            .With.Property("Kind").EqualTo(AudioSourceErrorKind.NotFound).And.Message.Contains("'nosuch0'").And.Message.Contains(
                "There are lo"));
        Assert.That(Ports.Drops(port), Is.Empty);
    }
}
