using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two senders at one address, of which the session description names one.</summary>
[Parallelizable] // waits for packets
public class SourceFilterTests
{
    private static readonly IPAddress _wanted = IPAddress.Loopback;
    private static readonly IPAddress _other = IPAddress.Parse("127.0.0.2");

    [Test]
    public void Packets_of_a_sender_that_is_not_meant_are_dropped_and_told(
        [Values("127.0.0.1", "239.255.78.1")] string address,
        [Values("incl IN IP4 * 127.0.0.1", "excl IN IP4 * 127.0.0.2")] string filter)
    {
        var stream = new RtpCounterStream(new IPEndPoint(IPAddress.Parse(address), Ports.Free()));
        var options = new RtpCounterOptions { Interface = _wanted };
        string file = Path.Combine(TestFolder.Create("filter"), "array.sdp");
        File.WriteAllText(file, RtpSdp.Describe([stream], options).Replace(
            "a=ptime", $"a=source-filter: {filter}\r\na=ptime", StringComparison.Ordinal));
        using RtpCounterSender foreign = RtpCounterSender.Start(
            [stream with { Ssrc = 5, FirstChannel = 8 }], options with { Interface = _other });
        using RtpCounterSender sender = RtpCounterSender.Start([stream], options);
        using var run = new CounterRun("sdp", new() { ["location"] = file, ["interface"] = "lo" });

        run.Source.Start();
        run.WaitFor(24_000, 0, 1);

        run.StopAndCheck();
        Assert.That(run.Told<EpochStarted>(), Is.Empty);
        bool isJoinedForOne = stream.Target.Address.GetAddressBytes()[0] >= 224
            && filter.StartsWith("incl", StringComparison.Ordinal);
        string told = $"{stream.Target}: packets come from 127.0.0.2, which its source filter leaves out; they are dropped.";
        // The kernel keeps from a group that was joined for one sender what others send.
        Assert.That(run.Warnings.Select(w => w.Message), Is.EqualTo(isJoinedForOne ? Array.Empty<string>() : [told]));
    }
}
