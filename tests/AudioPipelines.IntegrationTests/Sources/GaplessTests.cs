using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What encoders put before and behind the audio, against ffmpeg: as many samples, and each in its place.</summary>
public class GaplessTests
{
    private const string Sound = "aevalsrc='0.3*sin(2*PI*440*t)+0.2*sin(2*PI*(300+200*t)*t)|0.3*sin(2*PI*523*t)':d=5.1234";

    private static IEnumerable<TestCaseData> Files()
    {
        (string File, string Options)[] files =
        [
            ("constant.mp3", "-c:a libmp3lame -b:a 128k"),
            ("variable.mp3", "-c:a libmp3lame -q:a 4"),
            ("low.mp3", "-c:a libmp3lame -ar 22050"),
            ("mono.mp3", "-c:a libmp3lame -ac 1 -q:a 2"),
            ("lowmono.mp3", "-c:a libmp3lame -ac 1 -ar 16000"),
            ("untagged.mp3", "-c:a libmp3lame -write_xing 0"),
            ("reservoir.mp3", "-c:a libmp3lame -reservoir 0 -id3v2_version 0"),
            ("speech.opus", "-c:a libopus -ar 48000"),
            ("film.mka", "-c:a libopus -ar 48000"),
            ("song.ogg", "-c:a libvorbis"),
            ("lossless.m4a", "-c:a alac"),
            ("song.m4a", "-c:a aac"),
            ("low.m4a", "-c:a aac -ar 32000"),
            ("first.m4a", "-c:a aac -movflags +faststart"),
            ("fragments.mp4", "-c:a aac -movflags frag_keyframe+empty_moov"),
        ];
        return
            from file in files
            from preset in new[] { "file", "uri" }
            select new TestCaseData(file.File, file.Options, preset);
    }

    [TestCaseSource(nameof(Files))]
    public async Task A_file_gives_the_samples_that_were_recorded_and_no_others(string name, string options, string preset)
    {
        string path = Make(name, options);
        AudioData expected = IndependentDecode.WithFfmpeg(path);
        SourceRecording recording = await Play(path, preset);

        AudioAssert.AreSame(recording.Audio, expected, 4 * AudioAssert.LeastBit16);
        AssertNothingMissing(recording, expected.Samples);
    }

    /// <summary>The demuxer is pushed what comes, in parts of any size.</summary>
    [TestCase("-movflags +faststart")]
    [TestCase("-movflags -faststart")]
    public async Task An_MP4_file_over_the_network_is_cut_as_a_local_one(string flags)
    {
        string path = Make("song.m4a", $"-c:a aac {flags}");
        AudioData expected = IndependentDecode.WithFfmpeg(path);
        using var server = new WebServer((_, _) => WebServer.File(path, "audio/mp4"));
        using GstSource source = GstSource.FromDescription("uri", new() { ["uri"] = $"http://{server.Authority}/song.m4a" });
        var recording = new SourceRecording(source);
        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, expected, 4 * AudioAssert.LeastBit16);
        AssertNothingMissing(recording, expected.Samples);
    }

    [TestCase("default")]
    [TestCase("fastest")]
    public async Task Every_decoder_of_MP3_is_cut_alike(string decoders)
    {
        string path = Make("decoders.mp3", "-c:a libmp3lame");
        AudioData expected = IndependentDecode.WithFfmpeg(path);
        using GstSource source = GstSource.FromDescription("file", new() { ["location"] = path, ["decoders"] = decoders });
        var recording = new SourceRecording(source);
        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, expected, 4 * AudioAssert.LeastBit16);
        AssertNothingMissing(recording, expected.Samples);
    }

    [Test]
    public async Task Of_an_MP3_whose_end_is_missing_only_the_start_is_cut()
    {
        byte[] whole = File.ReadAllBytes(Make("cut.mp3", "-c:a libmp3lame"));
        string path = Path.Combine(TestFolder.Create("cut"), "cut.mp3");
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        AudioData expected = IndependentDecode.WithFfmpeg(path);
        SourceRecording recording = await Play(path, "file");

        // What becomes of the last, broken frame is the decoder's affair.
        Assert.That(recording.Samples, Is.EqualTo(expected.Samples).Within(1152));
        int count = (int)Math.Min(recording.Samples, expected.Samples) - 1152;
        AudioAssert.AreSame(First(recording.Audio, count), First(expected, count), 4 * AudioAssert.LeastBit16);
    }

    [Test]
    public async Task Of_MP3_files_that_were_joined_only_the_first_is_cut()
    {
        string single = Make("single.mp3", "-c:a libmp3lame -id3v2_version 0");
        byte[] one = File.ReadAllBytes(single);
        SourceRecording alone = await Play(single, "file");
        string path = Path.Combine(TestFolder.Create("joined"), "joined.mp3");
        File.WriteAllBytes(path, [.. one, .. one, .. one]);

        SourceRecording recording = await Play(path, "file");

        // The others' tags may be decoded as silent frames.
        int frames = 2 * (int)Math.Ceiling(alone.Samples / 1152.0) * 1152;
        Assert.That(recording.Samples - alone.Samples, Is.EqualTo(frames).Within(4 * 1152));
        Assert.That(recording.Told<SourceWarning>(), Is.Empty);
    }

    private static AudioData First(AudioData audio, int count) =>
        audio with { Channels = [.. audio.Channels.Select(channel => channel[..count])] };

    private static async Task<SourceRecording> Play(string path, string preset)
    {
        using GstSource source = GstSource.FromDescription(
            preset, new() { [preset == "file" ? "location" : "uri"] = new Uri(path).AbsoluteUri });
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        return recording;
    }

    private static void AssertNothingMissing(SourceRecording recording, int samples)
    {
        recording.AssertInStep();
        Assert.That(recording.Frames.SelectMany(frame => frame.Gaps), Is.Empty);
        Assert.That(
            recording.Source.Ledger.Channels,
            Is.All.EqualTo(new ChannelLedger { Elapsed = samples, Delivered = samples, Received = samples }));
    }

    private static string Make(string name, string options) => EncodedSound.Make(Sound, name, options);
}
