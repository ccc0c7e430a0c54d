using System.Net;
using System.Net.Sockets;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Channel c of the packets is channel c of the frames, whatever loudspeakers GStreamer would take the channels
/// for.</summary>
[Parallelizable] // waits for packets
public class ChannelOrderTests
{
    private const int Rate = 8_000;
    private const int Packet = 80;

    private static IPEndPoint FreePoint() => new(IPAddress.Loopback, Ports.Free());

    private static RtpCounterOptions Options(int bits) =>
        new() { SampleRate = Rate, SamplesPerPacket = Packet, Epoch = 1_000, Coding = new CounterCoding(bits, isPaired: false) };

    [Test]
    public void Channels_of_an_rtp_stream_stay_in_order(
        [Values(16, 24)] int bits, [Values(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 63, 64)] int channels)
    {
        RtpCounterStream stream = new(FreePoint()) { Channels = channels };
        using RtpCounterSender sender = RtpCounterSender.Start([stream], Options(bits));
        using var run = new CounterRun("rtp", Values(stream.Target, $"L{bits}", 96, channels), Options(bits).Coding);

        run.Source.Start();
        run.WaitFor(Rate / 4, [.. Enumerable.Range(0, channels)]);
        IReadOnlyList<string> labels = run.Source.Format!.ChannelLabels;
        run.StopAndCheck();

        Assert.That(labels, Is.EqualTo(channels switch
        {
            1 => ["mono"],
            2 => ["left", "right"],
            _ => Enumerable.Range(1, channels).Select(number => $"channel {number}").ToArray(),
        }));
    }

    [Test]
    public void Channels_of_a_described_stream_stay_in_order(
        [Values(16, 24)] int bits, [Values(1, 17, 33, 49)] int first,
        [Values(null, "SMPTE2110.(51,ST)", "DV.LRLsRsCS")] string? order)
    {
        int[] counts = [.. Enumerable.Range(first, 16)];
        RtpCounterStream[] streams =
            [.. counts.Select(count => new RtpCounterStream(FreePoint()) { Channels = count, FirstChannel = 0 })];
        string sdp = RtpSdp.Describe(streams, Options(bits), "ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0");
        if (order is not null)
            sdp = sdp.Replace("a=ptime", $"a=fmtp:96 channel-order={order}\r\na=ptime", StringComparison.Ordinal);
        string file = Path.Combine(TestFolder.Create("channels"), "array.sdp");
        File.WriteAllText(file, sdp);
        int[] numbers = [.. counts.SelectMany(count => Enumerable.Range(0, count))];
        using RtpCounterSender sender = RtpCounterSender.Start(streams, Options(bits));
        using var run = new CounterRun(
            "sdp", new() { ["location"] = file, ["sampleType"] = "S32" }, Options(bits).Coding, channelNumbers: numbers);

        run.Source.Start();
        run.WaitFor(Rate / 4, [.. Enumerable.Range(0, numbers.Length)]);

        run.StopAndCheck();
        Assert.That(run.Source.Format!.ChannelLabels.Distinct().Count(), Is.EqualTo(
            numbers.Length), "each channel has a label of its own");
    }

    [Test]
    public void Channels_stay_in_order_behind_a_depayloader_that_comes_later([Values(3, 8)] int channels)
    {
        RtpCounterStream stream = new(FreePoint()) { Channels = channels };
        using RtpCounterSender sender = RtpCounterSender.Start([stream], Options(24));
        using var source = new GstSource(
            $"udpsrc uri=udp://{stream.Target} caps=\"{sender.Caps(0)}\" ! decodebin ! audioconvert ! appsink");
        long samples = 0, misplaced = 0;
        source.SetCallback(frame =>
        {
            // Each sample says its channel in its lowest six bits. When it was taken nobody asks here: no jitter buffer puts
            // packets in order.
            if (!frame.IsComplete) return;
            for (int channel = 0; channel < channels; channel++)
            {
                foreach (float sample in frame.Channel(channel))
                    if (((int)(sample * (1 << 23)) & 63) != channel) misplaced++;
            }

            Interlocked.Add(ref samples, frame.SamplesPerChannel);
        });

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > Rate / 4, "frames");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That((source.Format!.Channels, misplaced), Is.EqualTo((channels, 0L)));
    }

    /// <summary>The depayloaders of companded samples take every stream for one channel.</summary>
    [Test]
    public void Channels_of_a_companded_stream_stay_in_order(
        [Values("PCMU", "PCMA")] string encoding, [Values(1, 2)] int channels)
    {
        // Channel c says the code of one value over and over. In both encodings a code of its own is a value of its own.
        IPEndPoint target = FreePoint();
        byte[] packet = new byte[RtpHeader.Size + (Packet * channels)];
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var values = new HashSet<float>[channels];
        long samples = 0;
        using var source = GstSource.FromDescription("rtp", Values(target, encoding, 97, channels));
        source.SetCallback(frame =>
        {
            if (!frame.IsComplete) return;
            for (int channel = 0; channel < channels; channel++)
                (values[channel] ??= []).UnionWith(frame.Channel(channel).ToArray());
            Interlocked.Add(ref samples, frame.SamplesPerChannel);
        });
        source.Start();

        int sent = 0;
        Eventually.Is(
            () =>
            {
                new RtpHeader(97, Marker: false, (ushort)sent, (uint)(sent * Packet), 7).Write(packet);
                for (int at = RtpHeader.Size; at < packet.Length; at++)
                    packet[at] = (byte)(0x90 + (3 * ((at - RtpHeader.Size) % channels)));
                socket.SendTo(packet, target);
                sent++;
                return Interlocked.Read(ref samples) >= Rate / 10;
            },
            "frames");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(values.Select(seen => seen.Count), Is.All.EqualTo(1), "each channel has one value");
        float[] found = [.. values.Select(seen => seen.Single())];
        float[] inOrder = encoding == "PCMU" ? [.. found.OrderDescending()] : found;
        Assert.That(found, Is.EqualTo(inOrder).And.Unique);
        Assert.That(source.Ledger.Channels.Select(c => c.Received), Is.All.LessThanOrEqualTo((long)sent * Packet));
    }

    private static ParameterValues Values(IPEndPoint target, string encoding, int payload, int channels) => new()
    {
        ["streams"] = $"udp://{target}",
        ["encoding"] = encoding,
        ["payload"] = payload,
        ["rate"] = Rate,
        ["channels"] = channels,
    };
}
