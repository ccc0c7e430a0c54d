using AudioPipelines.Recording;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Recording;

/// <summary>It looks at how many frames this process holds, so nothing else may happen there.</summary>
[NonParallelizable]
public class AudioRecorderTests
{
    private readonly List<string> _warnings = [];
    private long _notRecorded;

    [SetUp]
    public void Forget()
    {
        _warnings.Clear();
        _notRecorded = 0;
    }

    /// <summary>The disk stands still because another program holds the index: the recorder waits for it, the source does
    /// not.</summary>
    [Test]
    public void A_disk_that_is_too_slow_loses_recording_and_says_how_much()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames(samplesPerFrame: 4_800);
        using (AudioRecorder recorder = Recorder(new RecordingPlan(folder)))
        {
            using (new IndexWriter(folder))
            {
                for (int frame = 0; frame < 360; frame++) Write(recorder, frames);
            }

            string index = Path.Combine(folder, IndexWriter.FileName);
            Eventually.Is(() => new FileInfo(index).Length > 0, "a recorder that has the index");
            Eventually.Is(() => AudioFrame.Held == 0, "an empty queue");
            Write(recorder, frames);
        }

        RecordedSkip skip = IndexReader.Read(folder).OfType<RecordedSkip>().Single();
        Assert.That(
            (skip.Index, skip.Length, skip.Unrecorded), Is.EqualTo((1_440_000L, 288_000L, 288_000L)), "30 s wait, 6 are lost");
        Assert.That(_notRecorded, Is.EqualTo(288_000 * 2), "as the meters have it");
        Assert.That(_warnings.Single(), Does.Contain("288000").And.Contain(folder));
        Assert.That(WavFile.Read(Path.Combine(folder, "000000.wav")).Audio.Samples, Is.EqualTo(1_728_000 + 4_800));
    }

    [Test]
    public void Skipped_instants_are_silence_up_to_a_minute_and_another_segment_beyond()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        using (AudioRecorder recorder = Recorder(new RecordingPlan(folder)))
        {
            Write(recorder, frames);
            Write(recorder, frames, skipped: 60 * 48_000);
            Write(recorder, frames, skipped: (60 * 48_000) + 1);
        }

        Assert.That(WavFile.Read(Path.Combine(folder, "000000.wav")).Audio.Samples, Is.EqualTo((60 * 48_000) + 960));
        Assert.That(WavFile.Read(Path.Combine(folder, "000001.wav")).Audio.Samples, Is.EqualTo(480));
        Assert.That(IndexReader.Read(folder).OfType<RecordedSkip>().Select(skip => (skip.Length, skip.Unrecorded)), Is.EqualTo(
            new[] { (60L * 48_000, 0L), ((60L * 48_000) + 1, 0L) }));
        Assert.That(_warnings, Is.Empty);
    }

    [Test]
    public void Times_of_capture_that_follow_the_sample_rate_are_said_once()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        using (AudioRecorder recorder = Recorder(new RecordingPlan(folder)))
        {
            for (int frame = 0; frame < 100; frame++)
                Write(recorder, frames, captured: new CaptureTime(1_000 + (frame * 10_000_000L), CaptureClock.Ptp, true, 2));
            for (int frame = 100; frame < 200; frame++)
                Write(recorder, frames, captured: new CaptureTime(999 + (frame * 10_000_000L), CaptureClock.Ptp, true, 2));
        }

        Assert.That(IndexReader.Read(folder).OfType<RecordedCapture>(), Is.EqualTo(new[]
        {
            new RecordedCapture(0, 1_000, CaptureClock.Ptp, true, 2), new RecordedCapture(
                48_000, 1_000_000_999, CaptureClock.Ptp, true, 2),
        }));
    }

    [Test]
    public void The_oldest_segments_go_when_the_recording_is_too_large()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        var plan = new RecordingPlan(folder) { SegmentLength = TimeSpan.FromSeconds(1), KeepBytes = 3 * 200_000 };
        using (AudioRecorder recorder = Recorder(plan, waits: true))
        {
            for (int frame = 0; frame < 1_000; frame++) Write(recorder, frames);
        }

        int[] removed = [.. IndexReader.Read(folder).OfType<SegmentRemoved>().Select(gone => gone.Number)];
        Assert.That(removed, Is.EqualTo(Enumerable.Range(0, 7)));
        Assert.That(
            Directory.GetFiles(folder, "*.wav").Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "000007.wav", "000008.wav", "000009.wav" }));

        // the next recorder knows them
        using (AudioRecorder recorder = Recorder(plan with { KeepBytes = 1 }, waits: true)) Write(recorder, frames);
        Assert.That(Directory.GetFiles(folder, "*.wav"), Is.Empty);
    }

    [Test]
    public void Segments_that_are_too_old_go()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        var plan = new RecordingPlan(folder) { SegmentLength = TimeSpan.FromSeconds(1), KeepFor = TimeSpan.FromHours(1) };
        using (AudioRecorder recorder = Recorder(plan, waits: true))
        {
            long begun = (now - TimeSpan.FromHours(1) - TimeSpan.FromSeconds(5)).ToUnixTimeMilliseconds() * 1_000_000;
            for (int frame = 0; frame < 1_000; frame++)
                Write(recorder, frames, captured: new CaptureTime(begun + (frame * 10_000_000L), CaptureClock.Local, false, 0));
        }

        int[] removed = [.. IndexReader.Read(folder).OfType<SegmentRemoved>().Select(gone => gone.Number)];
        Assert.That(removed, Is.SupersetOf(Enumerable.Range(0, 4)), "their last sample is an hour old");
        Assert.That(removed, Has.None.GreaterThan(8), "the newest stays");
    }

    [Test]
    public void Too_little_free_space_pauses_the_recording_with_one_event()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        using (AudioRecorder recorder = Recorder(new RecordingPlan(folder) { FreeBytes = long.MaxValue }, waits: true))
        {
            Eventually.Is(
                () =>
                {
                    Write(recorder, frames);
                    return _warnings.Count > 0;
                }, "a pause");
            for (int frame = 0; frame < 1_000; frame++) Write(recorder, frames);
        }

        Assert.That(_warnings.Single(), Does.Contain("pauses").And.Contain(folder));
        Assert.That(AudioFrame.Held, Is.Zero);
        SegmentEnded[] ended = [.. IndexReader.Read(folder).OfType<SegmentEnded>()];
        Assert.That(ended.Select(end => end.Reason), Is.All.EqualTo("free space"));
    }

    [Test]
    public void A_folder_that_goes_ends_the_recording_with_one_event_and_holds_no_frame()
    {
        string folder = TestFolder.Create("recorder");
        var frames = new RecordedFrames();
        using (AudioRecorder recorder = Recorder(
            new RecordingPlan(folder) { SegmentLength = TimeSpan.FromMilliseconds(100), PerChannel = true }, waits: true))
        {
            Write(recorder, frames);
            Eventually.Is(() => File.Exists(Path.Combine(folder, "ch1", "000000.wav")), "a file");
            Directory.Delete(folder, recursive: true);
            File.WriteAllText(folder, "something else");
            for (int frame = 0; frame < 1_000; frame++) Write(recorder, frames);
        }

        Assert.That(_warnings.Single(), Does.Contain("has ended").And.Contain(folder));
        Assert.That(AudioFrame.Held, Is.Zero);
    }

    [TestCase("mp3", "%n")]
    [TestCase("mp3:", "%n")]
    [TestCase("../x: lamemp3enc", "%n")]
    [TestCase("wav", "")]
    [TestCase("wav", "a/%n")]
    [TestCase("wav", "%x")]
    [TestCase("wav", "50%")]
    [TestCase("wav", "..")]
    public void A_plan_that_says_no_encoding_or_name_is_refused(string encoding, string name) =>
        Assert.Throws<ArgumentException>(() => new AudioRecorder(
            new RecordingPlan("x") { Encoding = encoding, FileName = name }, "x").Dispose());

    private AudioRecorder Recorder(RecordingPlan plan, bool waits = false) => new(plan, "x", what =>
    {
        _warnings.Add(((SourceWarning)what).Message);
    }, waits)
    {
        NotRecorded = samples => Interlocked.Add(ref _notRecorded, samples),
    };

    private static void Write(AudioRecorder recorder, RecordedFrames frames, long skipped = 0, CaptureTime captured = default)
    {
        using AudioFrame frame = frames.Make(skipped, captured);
        recorder.Write(frame);
    }
}
