using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Recordings of which something is missing, changed or not yet there.</summary>
public class ReplayDamageTests
{
    private const int FramesOfSegment = 20;

    private const string Segment =
        "{\"type\":\"segment\",\"number\":9,\"index\":0,\"pts_ns\":0,\"utc\":\"2026-01-01T00:00:00Z\",\"files\":";

    /// <summary>Three segments of 20 frames, in two channels.</summary>
    private static Take Three(bool perChannel = false, string encoding = "wav") => Take.Of(
        new RecordingPlan(TestFolder.Create("damage"))
        {
            SegmentLength = TimeSpan.FromMilliseconds(200),
            PerChannel = perChannel,
            Encoding = encoding,
        }, 3 * FramesOfSegment);

    [TestCase("wav")]
    [TestCase("flac")]
    public async Task A_missing_file_is_a_gap_and_a_warning(string encoding)
    {
        using Take take = Three(encoding: encoding);
        File.Delete(Path.Combine(take.Folder, $"000001.{encoding}"));

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames[..FramesOfSegment], Is.EqualTo(take.Frames[..FramesOfSegment]));
        Assert.That(replayed.Frames[(2 * FramesOfSegment)..], Is.EqualTo(take.Frames[(2 * FramesOfSegment)..]));
        Assert.That(
            replayed.Frames[FramesOfSegment..(2 * FramesOfSegment)].Select(frame => frame.Gaps),
            Is.All.EqualTo("0:0+480Lost 1:0+480Lost"));
        Assert.That(replayed.Warnings.Single(), Does.Contain($"000001.{encoding}").And.Contain("does not exist"));
        Assert.That(replayed.Ledger.Total.Lost, Is.EqualTo(2 * FramesOfSegment * 480));
        Assert.That(replayed.Events.OfType<GapEnded>().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_missing_file_of_one_channel_is_a_gap_of_that_channel()
    {
        using Take take = Three(perChannel: true);
        File.Delete(Path.Combine(take.Folder, "ch1", "000002.wav"));

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames[..(2 * FramesOfSegment)], Is.EqualTo(take.Frames[..(2 * FramesOfSegment)]));
        Assert.That(
            replayed.Frames[(2 * FramesOfSegment)..].Select(frame => frame.Gaps), Is.All.EqualTo("1:0+480Lost"));
        Assert.That(replayed.Warnings.Single(), Does.Contain("ch1/000002.wav"));
    }

    [TestCase("wav")]
    [TestCase("flac")]
    public async Task A_cut_file_is_played_as_far_as_it_goes_and_then_is_a_gap(string encoding)
    {
        using Take take = Three(encoding: encoding);
        string file = Path.Combine(take.Folder, $"000001.{encoding}");
        using (FileStream cut = File.OpenWrite(file)) cut.SetLength(cut.Length / 2);

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames, Has.Count.EqualTo(take.Frames.Count));
        for (int frame = 0; frame < take.Frames.Count; frame++)
        {
            FrameFacts got = replayed.Frames[frame], was = take.Frames[frame];
            if (got.Gaps.Length == 0) Assert.That(got, Is.EqualTo(was));
            else Assert.That(frame / FramesOfSegment, Is.EqualTo(1));
        }

        Assert.That(replayed.Warnings, Has.Some.Contains($"000001.{encoding}"));
        Assert.That(replayed.Ledger.Total.Lost, Is.GreaterThan(0));
        Assert.That(replayed.Frames[FramesOfSegment].Gaps, Is.Empty.Or.EqualTo("0:0+480Lost 1:0+480Lost"));
    }

    [TestCase("wav", 500)]
    [TestCase("wav", 5_000)]
    [TestCase("flac", 0)]
    public async Task A_changed_file_is_an_error_that_names_it(string encoding, int changed)
    {
        using Take take = Three(encoding: encoding);
        string file = Path.Combine(take.Folder, $"000001.{encoding}");
        byte[] bytes = File.ReadAllBytes(file);
        if (changed == 0) bytes = File.ReadAllBytes(Path.Combine(take.Folder, "000002.flac")); // whole, but another
        else bytes[changed] ^= 1;
        File.WriteAllBytes(file, bytes);

        AudioSourceException error =
            (await Assert.ThrowsAsync<AudioSourceException>(() => Replayed.PlayAsync(take.Folder)))!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Corrupt));
        Assert.That(error.Message, Does.Contain(file).And.Contain("copy"));
    }

    [Test]
    public async Task Nothing_of_a_changed_segment_is_played()
    {
        using Take take = Three();
        string file = Path.Combine(take.Folder, "000001.wav");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 0 });
        var frames = new List<FrameFacts>();
        source.SetCallback(frame => frames.Add(FrameFacts.Of(frame)));
        source.Start();
        await Assert.ThrowsAsync<AudioSourceException>(() => Eventually.Completes(source.Completion, "the failure"));

        Assert.That(frames, Is.EqualTo(take.Frames[..FramesOfSegment]));
        LedgerAssert.Balances(source);
    }

    [TestCase("{\"type\":\"recording\",\"version\":3,", AudioSourceErrorKind.UnsupportedFormat, "version 3")]
    [TestCase(Segment + "[\"../../secret.wav\"]}", AudioSourceErrorKind.Corrupt, "secret.wav")]
    [TestCase(Segment + "[\"/etc/secret.wav\"]}", AudioSourceErrorKind.Corrupt, "secret.wav")]
    [TestCase(Segment + "[null]}", AudioSourceErrorKind.Corrupt, "no name")]
    [TestCase(Segment + "[\"a\",\"b\",\"c\"]}", AudioSourceErrorKind.Corrupt, "3 files")]
    [TestCase(
        "{\"type\":\"gap\",\"channel\":2,\"index\":0,\"length\":1,\"reason\":\"Lost\"}", AudioSourceErrorKind.Corrupt, "gap")]
    [TestCase(
        "{\"type\":\"skip\",\"index\":9223372036854775807,\"length\":1,\"unrecorded\":0}", AudioSourceErrorKind.Corrupt, "skip")]
    public void An_index_that_cannot_be_used_is_an_error_at_the_start(string line, AudioSourceErrorKind kind, string expected)
    {
        using Take take = Three();
        string index = Path.Combine(take.Folder, IndexWriter.FileName);
        if (kind == AudioSourceErrorKind.UnsupportedFormat)
            File.WriteAllText(
                index, File.ReadAllText(index).Replace("{\"type\":\"recording\",\"version\":2,", line, StringComparison.Ordinal));
        else File.AppendAllText(index, line + "\n");
        using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(kind));
        Assert.That(error.Message, Does.Contain(expected).And.Contain(take.Folder));
    }

    [Test]
    public void A_folder_that_is_no_recording_says_what_it_lacks()
    {
        using var source = AudioSource.FromReplay(new ReplayPlan { Folder = TestFolder.Create("empty") });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
        Assert.That(error.Message, Does.Contain("index.jsonl").And.Contain("ch0"));
    }

    /// <summary>What a power cut leaves: the folder as it is on the disk, while frames are still being written.</summary>
    [TestCase("wav", false)]
    [TestCase("wav", true)]
    [TestCase("flac", false)]
    [TestCase("flac", true)]
    public async Task A_copy_made_while_it_is_written_is_replayed_up_to_what_is_safe(string encoding, bool perChannel)
    {
        using var take = new Take(
            new RecordingPlan(TestFolder.Create("written"))
            {
                Encoding = encoding,
                PerChannel = perChannel,
                SegmentLength = TimeSpan.FromMilliseconds(777),
            }, Take.Format());
        int safe = 0;
        for (int frame = 1; frame <= 300; frame++)
        {
            take.Write(gaps: frame % 7 == 0 ? [new FrameGap(1, 3, 5, GapReason.Lost)] : []);
            if (frame % 100 != 0)
            {
                if (frame % 60 != 0) continue;
            }
            else
            {
                take.Sync();
                safe = frame;
            }

            string copy = Copy(take.Folder);
            if (safe == 0) continue;
            Replayed replayed = await Replayed.PlayAsync(copy);
            Assert.That(replayed.Frames, Is.EqualTo(take.Frames[..replayed.Frames.Count]));
            Assert.That(
                replayed.Frames.Count, Is.GreaterThanOrEqualTo(encoding == "wav" ? safe : safe - 100), "a second may be lost");
            Assert.That(replayed.Warnings, Is.Empty);
        }
    }

    [Test]
    public async Task A_recording_that_goes_on_is_replayed_up_to_what_is_safe_at_the_start()
    {
        using var take = new Take(new RecordingPlan(TestFolder.Create("goes-on")), Take.Format());
        for (int frame = 0; frame < 50; frame++) take.Write();
        take.Sync();
        for (int frame = 0; frame < 50; frame++) take.Write();
        await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 0 });
        int frames = 0;
        source.SetCallback(_ =>
        {
            if (frames++ > 0) return;
            take.Write();
            take.Complete();
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end of the replay");

        Assert.That(frames, Is.EqualTo(50));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_recording_that_goes_on_after_a_crash_is_replayed_whole()
    {
        using var take = new Take(new RecordingPlan(TestFolder.Create("crash")), Take.Format());
        for (int frame = 0; frame < 50; frame++) take.Write();
        take.Sync();
        take.Dispose(); // a crash: no line says that the segment has ended
        take.BeginAnew();
        for (int frame = 0; frame < 50; frame++) take.Write();
        take.Complete();

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(
            replayed.Frames,
            Is.EqualTo(take.Frames.Select((frame, number) => number < 50 ? frame : frame with { Epoch = 1 })));
    }

    [Test]
    public async Task Segments_that_the_recorder_has_deleted_are_left_out()
    {
        using Take take = Three();
        File.Delete(Path.Combine(take.Folder, "000000.wav"));
        File.AppendAllText(
            Path.Combine(take.Folder, IndexWriter.FileName), "{\"type\":\"removed\",\"number\":0,\"reason\":\"age\"}\n");

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames[FramesOfSegment..]));
        Assert.That(replayed.Warnings, Is.Empty);
    }

    private static string Copy(string folder)
    {
        string copy = TestFolder.Create("copy");
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) == ".lock") continue; // a lock of this process, which .NET keeps from itself
            string target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream to = File.Create(target);
            from.CopyTo(to);
        }

        return copy;
    }
}
