using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>Waveforms and spectra over the socket.</summary>
public sealed class PictureTests
{
    private const int Length = 24_000, Column = 240;

    private static float Ramp(int channel, long index) => ((index % 10_000) / 20_000f) - (channel * 0.1f);

    [Test]
    public async Task A_waveform_has_the_lowest_and_highest_sample_of_each_column_and_goes_on_where_it_ended()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(3));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"picture": {"source": "hall", "channels": [2, 0]}}""", "hall");
        Prime(source);

        Dictionary<int, List<(long Index, float Low, float High)>> columns = new() { [0] = [], [2] = [] };
        long end = 0;
        for (int block = 0; block < 10; block++)
        {
            source.Send(Length / 10, Ramp);
            end = 4_800 + ((block + 1) * Length / 10);
            await viewer.ReceiveUntilAsync(message =>
            {
                if (message.Kind != 2) return false;
                int channel = message.U16(0), count = message.U16(2);
                Assert.That((message.U32(4), message.U32(8)), Is.EqualTo(((uint)(count * Column), 48_000u)));
                for (int n = 0; n < count; n++)
                    columns[channel].Add((message.Index + (n * Column), message.F32(12 + (8 * n)), message.F32(16 + (8 * n))));
                return columns.Values.All(all => all.Count > 0 && all[^1].Index == end - Column);
            });
        }

        foreach ((int channel, List<(long Index, float Low, float High)> all) in columns)
        {
            Assert.That(
                all.Zip(all.Skip(1), (one, next) => next.Index - one.Index), Is.All.EqualTo(Column), "no column is missing");
            foreach ((long index, float low, float high) in all.Where(column => column.Index >= 4_800))
            {
                float[] samples = [.. Enumerable.Range(0, Column).Select(n => Ramp(channel, index + n))];
                Assert.That((low, high), Is.EqualTo((samples.Min(), samples.Max())), $"channel {channel} at {index}");
            }
        }
    }

    [Test]
    public async Task A_column_that_is_a_gap_is_no_number_and_one_that_is_partly_a_gap_is_its_audio()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(1));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"picture": {"source": "hall", "channels": [0]}}""", "hall");
        Prime(source);

        source.Do(static frames =>
        {
            frames.AppendPlanar([Enumerable.Repeat(0.5f, 2_400 + 100).ToArray()]);
            frames.Gap((4 * Column) - 100, GapReason.Lost);
            frames.AppendPlanar([Enumerable.Repeat(0.5f, 2_400 - (4 * Column)).ToArray()]);
        });

        Dictionary<long, float> lowest = [];
        await viewer.ReceiveUntilAsync(message =>
        {
            if (message.Kind != 2) return false;
            for (int n = 0; n < message.U16(2); n++) lowest[message.Index + (n * Column)] = message.F32(12 + (8 * n));
            return lowest.ContainsKey(4_800 + 4_800 - Column);
        });
        Assert.That(lowest[7_200], Is.EqualTo(0.5f), "a column of 100 samples and a gap");
        for (int n = 1; n < 4; n++) Assert.That(lowest[7_200 + (n * Column)], Is.NaN);
        Assert.That(lowest[7_200 + (4 * Column)], Is.EqualTo(0.5f));
    }

    [TestCase(48_000, 997)]
    [TestCase(8_000, 440)]
    [TestCase(192_000, 60)]
    public async Task A_tone_of_full_scale_is_in_its_band_and_silence_in_none(int rate, int frequency)
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2, rate));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"picture": {"source": "hall", "channels": [0, 1]}}""", "hall");
        Prime(source);

        source.Send(rate, (channel, index) => channel == 0 ? (float)Math.Sin(2 * Math.PI * frequency * index / rate) : 0);

        long end = source.Ledger.Channels[0].Elapsed;
        sbyte[][] bands = [[], []];
        await viewer.ReceiveUntilAsync(message =>
        {
            if (message.Kind != 3) return false;
            Assert.That((message.U16(2), message.U32(4)), Is.EqualTo((256, (uint)rate)));
            if (message.Index + message.U32(8) == end)
                bands[message.U16(0)] = Array.ConvertAll(message.Body[12..], value => (sbyte)value);
            return bands.All(one => one.Length > 0);
        });
        int loudest = Array.IndexOf(bands[0], bands[0].Max());
        Assert.That(bands[0].Max(), Is.InRange(-2, 0));
        Assert.That((double)frequency, Is.InRange(PitchBands.EdgeOf(loudest - 1, rate), PitchBands.EdgeOf(loudest + 2, rate)));
        Assert.That(bands[0].Min(), Is.LessThan(-80));
        Assert.That(bands[1], Is.All.EqualTo(-128));
    }

    [Test]
    public async Task All_who_watch_a_channel_get_the_same_messages_of_one_computation()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient one = await LiveClient.ConnectAsync(server), other = await LiveClient.ConnectAsync(server);
        await one.WatchAsync(server, """{"picture": {"source": "hall", "channels": [1]}}""", "hall");
        await other.WatchAsync(server, """{"picture": {"source": "hall", "channels": [0, 1]}}""", "hall");
        Eventually.Is(() => server.Hub.Feeds == 4, "a waveform and a spectrum of each channel");
        Prime(source);
        source.Send(Length, Ramp);

        byte[][] bodies = new byte[2][];
        foreach ((LiveClient viewer, int number) in new[] { (one, 0), (other, 1) })
        {
            await viewer.ReceiveUntilAsync(message =>
            {
                bool isLast = message.Kind == 3 && message.U16(0) == 1 && message.Index + message.U32(8) == 4_800 + Length;
                if (isLast) bodies[number] = message.Body;
                return isLast;
            });
        }

        Assert.That(bodies[1], Is.EqualTo(bodies[0]));
    }

    [Test]
    public async Task A_new_epoch_of_another_rate_begins_pictures_anew()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"picture": {"source": "hall", "channels": [1]}}""", "hall");
        Prime(source);
        source.Do(static frames => frames.NewEpoch(16_000, "a test", HandSource.FormatOf(2, 16_000)));

        Dictionary<int, LiveMessage> ofNew = [];
        while (ofNew.Count < 2)
        {
            Task<LiveMessage> next = viewer.ReceiveAsync();
            while (!next.IsCompleted)
            {
                source.Send(1_600, Ramp);
                await Task.Delay(10);
            }

            LiveMessage message = await next;
            if (message.Kind is 2 or 3 && message.Epoch == 1) ofNew.TryAdd(message.Kind, message);
        }

        Assert.That((ofNew[2].U32(8), ofNew[3].U32(4)), Is.EqualTo((16_000u, 16_000u)));
        Assert.That(Math.Min(ofNew[2].Index, ofNew[3].Index), Is.GreaterThanOrEqualTo(16_000));
        Assert.That((ofNew[2].Index - 16_000) % 80, Is.Zero);
    }

    /// <summary>Sends a tenth of a second, by which the server learns the format at the latest.</summary>
    private static void Prime(HandSource source) => source.Send(source.Format!.SampleRate / 10, Ramp);
}
