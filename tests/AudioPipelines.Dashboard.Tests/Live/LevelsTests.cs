using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>Levels over the socket are those of the frames.</summary>
public sealed class LevelsTests
{
    private const int Length = 48_000;

    [Test]
    public async Task They_are_those_of_every_sample_that_was_delivered([Values] bool isConverted)
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add(
            "hall", HandSource.FormatOf(3, type: isConverted ? SampleType.S16 : SampleType.F32));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"levels": ["hall"], "levelsRate": 25}""", "hall");

        source.Send(Length, static (channel, index) => channel switch
        {
            0 => index == 31_234 ? -0.75f : 0.25f,
            1 => index == 40_000 ? 32_767f / 32_768 : (float)Math.Sin(index * 0.1) / 2,
            _ => 0,
        });

        List<LiveMessage> got = await ReceiveAsync(viewer, Length);
        Assert.That(got.Select(message => message.U16(0)), Is.All.EqualTo(3), "channels");
        Assert.That(got.Max(message => message.F32(8)), Is.EqualTo(0.75f));
        Assert.That(Rms(got, 0), Is.EqualTo(0.25).Within(1e-3));
        Assert.That(got.Max(message => message.F32(8 + 12)), Is.EqualTo(32_767f / 32_768));
        Assert.That(Rms(got, 1), Is.EqualTo(0.5 / Math.Sqrt(2)).Within(1e-3));
        Assert.That(got.Select(message => message.F32(8 + 24)), Is.All.Zero);
        Assert.That(got.Select(message => Flags(message, 0)), Is.All.EqualTo(LevelFlags.None));
        Assert.That(got.Count(message => Flags(message, 1) == LevelFlags.Clipped), Is.EqualTo(1), "the one sample at full scale");
        Assert.That(got.Select(message => Flags(message, 2)), Is.All.EqualTo(LevelFlags.Silent));
    }

    [Test]
    public async Task A_gap_is_told_and_is_no_silence()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"levels": ["hall"]}""", "hall");

        source.Do(frames => frames.AppendPlanar([new float[4_800], null]));

        List<LiveMessage> got = await ReceiveAsync(viewer, 4_800);
        Assert.That(got.Select(message => (Flags(message, 0), Flags(message, 1))),
            Is.All.EqualTo((LevelFlags.Silent, LevelFlags.Gap)));
    }

    [Test]
    public async Task Each_source_has_its_place_in_the_list_and_its_own_rate_of_messages()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource[] sources = [server.Add("b", HandSource.FormatOf(1)), server.Add("a", HandSource.FormatOf(2))];
        await using LiveClient fast = await LiveClient.ConnectAsync(server), slow = await LiveClient.ConnectAsync(server);
        await fast.WatchAsync(server, """{"levels": ["b", "a"], "levelsRate": 25}""", "a", "b");
        await slow.WatchAsync(server, """{"levels": ["a"], "levelsRate": 1}""", "a");

        foreach (HandSource source in sources) source.Send(Length, (channel, _) => 0.5f + channel);

        List<LiveMessage> all = [];
        await fast.ReceiveUntilAsync(message =>
        {
            all.Add(message);
            return all.Where(one => one.Kind == 1).Sum(one => one.U32(4)) == 2 * Length;
        });
        Assert.That(
            all.Select(message => (message.Source, message.U16(0))).Distinct(), Is.EquivalentTo(new[] { (0, 1), (1, 2) }));
        List<LiveMessage> slowly = await ReceiveAsync(slow, Length);
        Assert.That(slowly.Select(message => message.Source), Is.All.Zero);
        Assert.That(slowly[^1].F32(8 + 12), Is.EqualTo(1.5f));
    }

    [Test]
    public async Task Another_format_is_another_epoch_and_counts_from_its_first_sample()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"levels": ["hall"]}""", "hall");
        source.Send(4_800, static (_, _) => 0.5f);
        await ReceiveAsync(viewer, 4_800);

        source.Do(static frames => frames.NewEpoch(1_000_000, "a test", HandSource.FormatOf(5, 8_000)));
        source.Send(800, static (_, _) => 0.25f);

        LiveMessage first = (await ReceiveAsync(viewer, 800))[0];
        Assert.That((first.Epoch, first.Index, first.U16(0), first.F32(8)), Is.EqualTo((1u, 1_000_000L, 5, 0.25f)));
    }

    [Test]
    public async Task What_is_silent_or_clipped_is_known_while_levels_are_watched()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(3));
        Assert.That(server.Hub.FlagsOf("hall"), Is.Null);
        await using (LiveClient viewer = await LiveClient.ConnectAsync(server))
        {
            await viewer.WatchAsync(server, """{"levels": ["hall"]}""", "hall");
            Eventually.Is(
                () =>
                {
                    source.Send(480, static (channel, _) => channel * 0.5f);
                    return server.Hub.FlagsOf("hall") is { Silent: [0], Clipped: [2] };
                },
                "the first is silent, the last clipped");
        }

        Eventually.Is(() => server.Hub.FlagsOf("hall") is null, "nobody watches");
    }

    /// <summary>Receives levels until they cover as many samples; each begins where the one before ended.</summary>
    private static async Task<List<LiveMessage>> ReceiveAsync(LiveClient viewer, int samples)
    {
        List<LiveMessage> got = [];
        await viewer.ReceiveUntilAsync(message =>
        {
            Assert.That(message.Kind, Is.EqualTo(1));
            if (got.Count > 0) Assert.That(message.Index, Is.EqualTo(got[^1].Index + got[^1].U32(4)));
            Assert.That(message.Body, Has.Length.EqualTo(8 + (12 * message.U16(0))));
            got.Add(message);
            return got.Sum(one => one.U32(4)) >= samples;
        });
        Assert.That(got.Sum(one => one.U32(4)), Is.EqualTo(samples));
        return got;
    }

    private static LevelFlags Flags(LiveMessage message, int channel) => (LevelFlags)message.U16(8 + (12 * channel) + 8);

    private static double Rms(List<LiveMessage> messages, int channel) => Math.Sqrt(
        messages.Sum(message => Math.Pow(message.F32(8 + (12 * channel) + 4), 2) * message.U32(4))
            / messages.Sum(message => message.U32(4)));
}
