using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Plain files as channels: folders <c>ch0</c>, <c>ch1</c> … of numbered files, and any files.</summary>
public class PlainReplayTests
{
    private static readonly PipelinePlan _plan = new() { Name = "plain", LaunchTexts = [], SampleType = SampleType.S16 };

    /// <summary>Folders of numbered files, one for each channel.</summary>
    private static Take Folders(int channels = 2, string encoding = "wav", int frames = 100)
    {
        Take take = Take.Of(
            new RecordingPlan(TestFolder.Create("plain"))
            {
                PerChannel = true,
                Encoding = encoding,
                SegmentLength = TimeSpan.FromMilliseconds(333),
            }, frames, Take.Format(channels));
        File.Delete(Path.Combine(take.Folder, IndexWriter.FileName));
        return take;
    }

    private static Task<Replayed> PlayAsync(ReplayPlan replay, PipelinePlan? plan = null) =>
        Replayed.PlayAsync(AudioSource.FromPlan((plan ?? _plan) with { Replay = replay with { Speed = 0 } }));

    private static IEnumerable<string> Sound(IEnumerable<FrameFacts> frames) =>
        frames.Select(frame => $"{frame.Epoch} {frame.Index} {frame.Samples} {frame.Gaps} {frame.Hash}");

    [TestCase("wav", 2)]
    [TestCase("wav", 12)]
    [TestCase("flac", 2)]
    public async Task Numbered_files_of_a_folder_are_joined_without_a_gap(string encoding, int channels)
    {
        using Take take = Folders(channels, encoding);

        Replayed replayed = await PlayAsync(new ReplayPlan { Folder = take.Folder });

        Assert.That(Sound(replayed.Frames), Is.EqualTo(Sound(take.Frames)));
        Assert.That(
            replayed.Frames[0].Format, Does.EndWith(string.Join('|', Enumerable.Range(0, channels).Select(n => $"ch{n}"))));
        Assert.That(replayed.Warnings, Is.Empty);
        Assert.That(replayed.Events.OfType<SourceStarted>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Files_and_folders_are_channels_in_their_order()
    {
        using Take take = Folders();
        string stereo = Path.Combine(TestFolder.Create("stereo"), "room.wav");
        using (Take both = Take.Of(new RecordingPlan(TestFolder.Create("room")), 100))
            File.Copy(Path.Combine(both.Folder, "000000.wav"), stereo);

        Replayed replayed = await PlayAsync(new ReplayPlan { Files = [stereo, Path.Combine(take.Folder, "ch1")] });

        Assert.That(replayed.Frames, Has.Count.EqualTo(100));
        Assert.That(replayed.Frames[0].Format, Does.EndWith(" room 1|room 2|ch1"));
        Assert.That(replayed.Warnings, Is.Empty);
    }

    [Test]
    public async Task Samples_are_converted_as_the_preset_file_does_it()
    {
        MediaFile media = MediaFiles.WavS24;
        Replayed replayed = await PlayAsync(
            new ReplayPlan { Files = [media.Path] },
            _plan with { SampleType = SampleType.F32, FrameLength = FrameLength.FromSamples(100) });
        Replayed decoded = await Replayed.PlayAsync(GstSource.FromDescription(
            "file", new() { ["location"] = media.Path, ["frame"] = 100 }));

        Assert.That(Sound(replayed.Frames), Is.EqualTo(Sound(decoded.Frames)));
    }

    [Test]
    public async Task Where_a_channel_ends_before_others_it_is_a_gap_and_a_warning()
    {
        using Take take = Folders();
        foreach (string file in Directory.GetFiles(Path.Combine(take.Folder, "ch1")).Order().Skip(1)) File.Delete(file);

        Replayed replayed = await PlayAsync(new ReplayPlan { Folder = take.Folder });

        Assert.That(replayed.Frames, Has.Count.EqualTo(100));
        Assert.That(Sound(replayed.Frames[..33]), Is.EqualTo(Sound(take.Frames[..33])));
        Assert.That(replayed.Frames[33].Gaps, Is.EqualTo("1:144+336Ended"), "a segment has 15,984 samples");
        Assert.That(replayed.Frames[34..].Select(frame => frame.Gaps), Is.All.EqualTo("1:0+480Ended"));
        Assert.That(replayed.Warnings.Single(), Does.Contain("ch1").And.Contain("15984"));
        Assert.That(replayed.Ledger.Total.Ended, Is.EqualTo(48_000 - 15_984));
    }

    [Test]
    public async Task Channels_of_different_rates_are_an_error()
    {
        using Take take = Folders();
        using Take other = Take.Of(new RecordingPlan(TestFolder.Create("rate")), 10, Take.Format(1, 44_100));
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(() => PlayAsync(new ReplayPlan
        {
            Files = [Path.Combine(take.Folder, "ch0"), Path.Combine(other.Folder, "000000.wav")],
        })))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
        Assert.That(error.Message, Does.Contain("44100").And.Contain("48000").And.Contain(other.Folder));
    }

    [Test]
    public async Task A_rate_that_is_asked_for_makes_channels_equal()
    {
        using Take one = Take.Of(new RecordingPlan(TestFolder.Create("rate")), 100, Take.Format(1, 48_000));
        using Take other = Take.Of(
            new RecordingPlan(TestFolder.Create("rate")), 100, Take.Format(1, 44_100, samplesPerFrame: 441));

        Replayed replayed = await PlayAsync(
            new ReplayPlan
            {
                Files = [Path.Combine(one.Folder, "000000.wav"), Path.Combine(other.Folder, "000000.wav")],
            }, _plan with { SampleRate = 16_000 });

        Assert.That(replayed.Frames[0].Format, Does.StartWith("16000 Hz, 2 channels"));
        Assert.That(replayed.Frames.Sum(frame => frame.Samples), Is.EqualTo(16_000).Within(2));
    }

    [Test]
    public async Task A_file_of_another_format_in_a_folder_is_an_error()
    {
        using Take take = Folders();
        using Take other = Take.Of(new RecordingPlan(TestFolder.Create("rate")), 10, Take.Format(1, 44_100));
        string wrong = Path.Combine(take.Folder, "ch0", "000001.wav");
        File.Copy(Path.Combine(other.Folder, "000000.wav"), wrong, overwrite: true);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(
            () => PlayAsync(new ReplayPlan { Folder = take.Folder })))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
        Assert.That(error.Message, Does.Contain(wrong));
    }

    [Test]
    public void A_number_or_a_channel_that_is_missing_is_an_error_that_names_it()
    {
        using Take take = Folders(3);
        File.Delete(Path.Combine(take.Folder, "ch2", "000001.wav"));
        Assert.That(Fails().Message, Does.Contain("ch2").And.Contain(" 1,"));
        Directory.Delete(Path.Combine(take.Folder, "ch1"), recursive: true);
        Assert.That(Fails().Message, Does.Contain("ch1"));

        AudioSourceException Fails()
        {
            using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder });
            return Assert.Throws<AudioSourceException>(source.Start)!;
        }
    }

    [Test]
    public async Task A_part_of_plain_files_is_played([Values("wav", "flac")] string encoding)
    {
        using Take take = Folders(encoding: encoding);

        Replayed replayed = await PlayAsync(new ReplayPlan
        {
            Folder = take.Folder,
            From = ReplayPlan.Place.AtTime(TimeSpan.FromSeconds(0.5)),
            To = ReplayPlan.Place.AtIndex(28_800),
        });

        Assert.That(Sound(replayed.Frames), Is.EqualTo(Sound(take.Frames[50..60])));
    }

    [Test]
    public void Plain_files_have_no_time_of_day()
    {
        using Take take = Folders();
        using var source = AudioSource.FromReplay(
            new ReplayPlan { Folder = take.Folder, From = ReplayPlan.Place.AtUtc(DateTimeOffset.UnixEpoch) });

        Assert.That(
            Assert.Throws<AudioSourceException>(source.Start)!.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
    }
}
