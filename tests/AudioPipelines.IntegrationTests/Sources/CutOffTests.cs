using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Files of which a part is missing, where their headers tell how long they were.</summary>
public partial class CutOffTests
{
    private const string Sound = "sine=440:r=44100:d=12.3456";

    /// <summary>A name, how ffmpeg makes it, and what may be missing at the most of a whole packet or block, in
    /// seconds.</summary>
    private static readonly (string Name, string Options, double Tolerance)[] _files =
    [
        ("sound.wav", "-c:a pcm_s16le", 0.001),
        ("sound.aiff", "-c:a pcm_s16be", 0.1),
        ("sound.flac", "-c:a flac", 0.001),
        ("constant.mp3", "-c:a libmp3lame -b:a 128k", 0.06),
        ("variable.mp3", "-c:a libmp3lame -q:a 5", 0.06),
        ("first.m4a", "-c:a aac -movflags +faststart", 0.1),
        ("alac.m4a", "-c:a alac -movflags +faststart", 0.15),
        ("opus.mka", "-c:a libopus -ar 48000", 0.1),
        ("flac.mka", "-c:a flac", 0.2),
        ("sound.wv", "-c:a wavpack", 0.001),
    ];

    private static IEnumerable<TestCaseData> Cut() =>
        from file in _files
        from share in new[] { 0.25, 0.5, 0.9 }
        select new TestCaseData(file.Name, file.Options, file.Tolerance, share);

    private static IEnumerable<TestCaseData> Whole() =>
        from file in ((string Name, string Options)[])
        [
            .. _files.Select(file => (file.Name, file.Options)),
            ("untagged.mp3", "-c:a libmp3lame -write_xing 0"), ("fragments.mp4", "-c:a aac -movflags frag_keyframe+empty_moov"),
            ("sound.aac", "-c:a aac"),
            ("low.m4a", "-c:a aac -ar 8000"), ("low.mp3", "-c:a libmp3lame -ar 16000"), ("sound.opus", "-c:a libopus -ar 48000"),
            ("sound.ogg", "-c:a libvorbis"),
            ("sound.ac3", "-c:a ac3 -ar 48000"), ("sound.ts", "-c:a aac"), ("sound.tta", "-c:a tta"),
            ("mp3.mka", "-c:a libmp3lame"),
        ]
        select new TestCaseData(file.Name, file.Options);

    [TestCaseSource(nameof(Cut))]
    public async Task What_is_missing_of_a_file_is_told(string name, string options, double tolerance, double share)
    {
        byte[] whole = File.ReadAllBytes(Make(name, options));
        string path = Path.Combine(TestFolder.Create("cut"), name);
        File.WriteAllBytes(path, whole[..(int)(whole.Length * share)]);

        SourceRecording recording = await Play(path);

        string[] warnings = [.. recording.Told<SourceWarning>().Select(warning => warning.Message).Where(
            text => text.Contains("cut off", StringComparison.Ordinal))];
        Assert.That(warnings, Has.Length.EqualTo(1), string.Join(" | ", recording.Events));
        Match told = Seconds().Match(warnings[0]);
        double missing = Number(told.Groups[1]), all = Number(
            told.Groups[2]), delivered = recording.Samples / (double)recording.Frames[0].Rate;
        double rounding = warnings[0].Contains("about", StringComparison.Ordinal) ? 0.1 : 0.002; // of the two numbers
        Assert.That(all, Is.EqualTo(12.3456).Within(rounding + 0.1), warnings[0]); // an MP3's includes what its encoder has added
        Assert.That(missing, Is.EqualTo(all - delivered).Within(tolerance + rounding), warnings[0]);
    }

    [TestCaseSource(nameof(Whole))]
    public async Task Of_a_whole_file_nothing_is_said_to_be_missing(string name, string options)
    {
        SourceRecording recording = await Play(Make(name, options));

        Assert.That(recording.Told<SourceWarning>(), Is.Empty);
        Assert.That(recording.Samples / (double)recording.Frames[0].Rate, Is.EqualTo(12.3456).Within(0.15));
    }

    [Test]
    public async Task A_film_whose_sound_ends_before_its_picture_is_not_cut_off()
    {
        string path = Path.Combine(TestFolder.Create("film"), "film.mkv");
        ProcessRunner.Run(
            "ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=10:d=9", "-f", "lavfi", "-i", "sine=d=3",
                "-c:a", "flac", path]).Exited();

        SourceRecording recording = await Play(path);

        Assert.That(recording.Told<SourceWarning>(), Is.Empty);
    }

    [Test]
    public async Task What_is_missing_is_told_by_a_worker_process_too()
    {
        byte[] whole = File.ReadAllBytes(Make("worker.flac", "-c:a flac"));
        string path = Path.Combine(TestFolder.Create("cut"), "worker.flac");
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);

        SourceRecording recording = await Play(path, new());

        Assert.That(recording.Told<SourceWarning>().Select(warning => warning.Message), Has.One.Contains("cut off"));
    }

    [Test]
    public async Task What_is_missing_in_the_middle_of_a_file_is_told_as_damage()
    {
        byte[] whole = File.ReadAllBytes(Make("damaged.flac", "-c:a flac"));
        string path = Path.Combine(TestFolder.Create("cut"), "damaged.flac");
        File.WriteAllBytes(path, [.. whole[..(whole.Length / 4)], .. whole[(whole.Length / 2)..]]);

        SourceRecording recording = await Play(path);

        Assert.That(recording.Told<SourceWarning>().Select(warning => warning.Message), Has.Some.Contains("cut off or damaged"));
    }

    private static async Task<SourceRecording> Play(string path, IsolationPlan? isolation = null)
    {
        PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = path });
        using var source = new GstSource(plan with { Isolation = isolation });
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        return recording;
    }

    private static double Number(Group digits) => double.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string Make(string name, string options) => EncodedSound.Make(Sound, name, options);

    [GeneratedRegex(@"([\d.]+) of ([\d.]+) s\b")]
    private static partial Regex Seconds();
}
