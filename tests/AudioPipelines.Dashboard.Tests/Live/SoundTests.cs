namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>What is heard over the socket is what the frames hold.</summary>
public sealed class SoundTests
{
    private const int Block = 4_800;

    private static short Value(long index) => (short)((index * 7) % 20_000);

    private static float Signal(int channel, long index) => channel == 1 ? Value(index) / 32_768f : 0;

    [Test]
    public async Task It_is_the_channel_s_samples_one_after_the_other_and_gaps_are_silence()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"listen": {"source": "hall", "channel": 1}}""", "hall");
        long before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        source.Send(480, Signal);
        long next = await FirstAsync(viewer);
        for (int block = 0; block < 10; block++)
        {
            if (block == 5) source.Do(static frames => frames.Gap(Block, GapReason.Lost));
            else source.Send(Block, Signal);
            long gap = 480 + (5 * Block), end = 480 + ((block + 1) * Block);
            await viewer.ReceiveUntilAsync(message =>
            {
                Assert.That((message.Kind, message.U16(0), message.U16(2), message.U32(4)), Is.EqualTo((4, 1, 0, 48_000u)));
                Assert.That(message.I64(8), Is.InRange(before, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()), "sent at");
                Assert.That(message.I64(16), Is.EqualTo(-1), "captured at: a source of one's own does not say");
                Assert.That(message.Index, Is.EqualTo(next));
                for (int at = 24; at < message.Body.Length; at += 2, next++)
                {
                    bool isGap = next >= gap && next < gap + Block;
                    Assert.That(message.I16(at), Is.EqualTo(isGap ? 0 : Value(next)), $"sample {next}");
                }

                return next == end;
            });
        }
    }

    [Test]
    public async Task A_source_that_is_faster_than_it_is_played_is_heard_in_parts_and_says_so()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"listen": {"source": "hall", "channel": 1}}""", "hall");

        long heard = 0, started = Environment.TickCount64;
        bool isLeftOut = false;
        for (int second = 0; second < 20; second++)
        {
            source.Send(48_000, Signal);
            LiveMessage message = await viewer.ReceiveAsync();
            isLeftOut |= message.U16(2) == 1;
            heard += (message.Body.Length - 24) / 2;
            Assert.That(message.I16(24), Is.EqualTo(Value(message.Index)), "what is heard is in its place");
        }

        double seconds = (Environment.TickCount64 - started) / 1_000.0;
        Assert.That(isLeftOut);
        Assert.That(heard / 48_000.0, Is.LessThan(seconds + 1.5), "seconds: what was played, and one that it may be ahead");
        Assert.That(heard, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_live_pipeline_says_when_its_sound_was_captured()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        var source = server.Add(new GstSource(
            "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink",
            new GstSourceOptions { Name = "tone" }));
        await source.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"listen": {"source": "tone", "channel": 0}}""", "tone");

        List<(long Index, long Captured)> heard = [];
        await viewer.ReceiveUntilAsync(message =>
        {
            if (message.I64(16) >= 0) heard.Add((message.Index, message.I64(16)));
            Assert.That(message.I64(16), Is.LessThanOrEqualTo(message.I64(8)), "it is sent after it was captured");
            return heard.Count == 10;
        });
        double samples = heard[^1].Index - heard[0].Index;
        Assert.That(heard[^1].Captured - heard[0].Captured, Is.EqualTo(samples / 48).Within(20), "milliseconds");
    }

    /// <summary>Receives the first sound, and says where it ends.</summary>
    private static async Task<long> FirstAsync(LiveClient viewer)
    {
        LiveMessage message = await viewer.ReceiveAsync();
        return message.Index + ((message.Body.Length - 24) / 2);
    }
}
