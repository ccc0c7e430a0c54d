namespace AudioPipelines.IntegrationTests.Sources;

public class FileDecodeTests
{
    private const int FrameLength = 441; // divides no file: each has a tail

    private static IEnumerable<MediaFile> WithChannelsInAnotherOrder => [MediaFiles.AacSixChannels];

    [TestCaseSource(typeof(MediaFiles), nameof(MediaFiles.All))]
    [TestCaseSource(typeof(Films), nameof(Films.WithSound))]
    [TestCaseSource(nameof(WithChannelsInAnotherOrder))]
    public async Task The_frames_of_a_file_are_what_an_independent_decode_gives(MediaFile file)
    {
        // Of MP3, GStreamer's own elements leave what the encoder has added.
        AudioData expected = file.Name.EndsWith(".mp3", StringComparison.Ordinal)
            ? IndependentDecode.WithFfmpeg(file.Path) : IndependentDecode.WithFastestDecoders(file.Path);
        using GstSource source = File(
            file, new() { ["frame"] = FrameLength.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, expected, file.LosslessBits > 0 ? 0 : AudioAssert.LeastBit16);
        recording.AssertInStep();
        Assert.Multiple(() =>
        {
            Assert.That(recording.Frames[0].SampleIndex, Is.Zero);
            Assert.That(recording.Frames.SkipLast(1).Select(frame => frame.Samples), Is.All.EqualTo(FrameLength));
            Assert.That(recording.Frames[^1].Samples, Is.EqualTo(expected.Samples % FrameLength));
            Assert.That(recording.Frames.SelectMany(frame => frame.Gaps), Is.Empty);
            Assert.That(recording.Frames.Select(frame => frame.Epoch), Is.All.Zero);
            Assert.That(source.Ledger.Channels, Is.All.EqualTo(new ChannelLedger
            {
                Elapsed = expected.Samples,
                Delivered = expected.Samples,
                Received = expected.Samples,
            }));
        });
    }

    [Test]
    public async Task Integer_samples_are_those_of_the_file()
    {
        var samples16 = new List<int>();
        using (GstSource source = File(MediaFiles.Wav, new() { ["sampleType"] = "S16" }))
        {
            source.SetCallback(frame => samples16.AddRange(frame.Channel<short>(1).ToArray().Select(sample => (int)sample)));
            source.Start();
            await Eventually.Completes(source.Completion, "the end");
            LedgerAssert.Balances(source);
        }

        var samples32 = new List<int>();
        using (GstSource source = File(MediaFiles.WavS24, new() { ["sampleType"] = "S32" }))
        {
            source.SetCallback(frame => samples32.AddRange(frame.Channel<int>(1).ToArray()));
            source.Start();
            await Eventually.Completes(source.Completion, "the end");
            LedgerAssert.Balances(source);
        }

        int[] values = [.. Enumerable.Range(0, MediaFiles.Wav.Samples).Select(index => TestSignal.Value(48000, 1, index))];
        Assert.That(samples16, Is.EqualTo(values.Select(value => value >> 8)));
        Assert.That(samples32, Is.EqualTo(values.Select(value => value << 8)));
    }

    [Test]
    public async Task Rate_and_channels_are_converted_where_asked()
    {
        using GstSource source = File(MediaFiles.Wav, new() { ["rate"] = 16000, ["channels"] = 1 });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(
            (source.Format!.SampleRate, source.Format.Channels, source.Format.SamplesPerFrame), Is.EqualTo((16000, 1, 160)));
        Assert.That(recording.Samples, Is.EqualTo(MediaFiles.Wav.Samples / 3.0).Within(1));
        Assert.That(recording.Audio.Peak(0), Is.GreaterThan(0.2f));
        recording.AssertInStep();
    }

    [TestCase(EndOfStreamTail.Short)]
    [TestCase(EndOfStreamTail.Pad)]
    [TestCase(EndOfStreamTail.Drop)]
    public async Task The_tail_is_short_or_padded_or_dropped(EndOfStreamTail tail)
    {
        MediaFile file = MediaFiles.Wav;
        PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = file.Path }) with { Tail = tail };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        int rest = file.Samples % Launch.BufferLength;
        ChannelLedger ledger = source.Ledger.Channels[0];
        FrameNote last = recording.Frames[^1];
        (int, long, long, long) expected = tail switch
        {
            EndOfStreamTail.Short => (rest, file.Samples, 0, 0),
            EndOfStreamTail.Pad => (Launch.BufferLength, file.Samples, Launch.BufferLength - rest, 0),
            _ => (Launch.BufferLength, file.Samples - rest, 0, rest),
        };
        Assert.That((last.Samples, ledger.Delivered, ledger.Padding, ledger.Trimmed), Is.EqualTo(expected));
        Assert.That(last.Gaps, tail != EndOfStreamTail.Pad
            ? Is.Empty
            : Is.EqualTo(Enumerable.Range(0, 2).Select(
                channel => new FrameGap(channel, rest, Launch.BufferLength - rest, GapReason.Padding))));
    }

    [Test]
    public async Task In_real_time_the_same_frames_come_by_the_clock()
    {
        using GstSource source = File(MediaFiles.WavMono, new() { ["realtime"] = true });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, MediaFiles.WavMono.Audio);
        Assert.That(source.Plan.LaunchTexts[0], Does.EndWith("sync=true"));
    }

    [Test]
    public void The_duration_of_a_file_is_known_while_it_runs()
    {
        using GstSource source = File(MediaFiles.Wav, new() { ["realtime"] = true });
        source.Start();

        Assert.That(source.Duration!.Value.TotalSeconds * 48000, Is.EqualTo(MediaFiles.Wav.Samples).Within(1));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_file_is_found_by_its_uri_and_by_an_awkward_name()
    {
        string path = Path.Combine(TestFolder.Create("awkward"), "a \"b\" 100%20 ! ümlaut#1.wav");
        System.IO.File.Copy(MediaFiles.WavMono.Path, path);
        foreach (string location in new[] { path, new Uri(MediaFiles.WavMono.Path).AbsoluteUri })
        {
            using var source = GstSource.FromDescription("file", new() { ["location"] = location });
            var recording = new SourceRecording(source);

            await recording.ToEnd();

            AudioAssert.AreSame(recording.Audio, MediaFiles.WavMono.Audio);
        }
    }

    private static GstSource File(MediaFile file, ParameterValues values)
    {
        values["location"] = file.Path;
        return GstSource.FromDescription("file", values);
    }
}
