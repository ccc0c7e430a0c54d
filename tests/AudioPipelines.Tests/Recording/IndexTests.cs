using AudioPipelines.Recording;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Recording;

public class IndexTests
{
    private static readonly IndexLine[] _lines =
    [
        new RecordingBegun(1, "hall", "wav", false, DateTimeOffset.UnixEpoch),
        new RecordedEpoch(3, -480, 48_000, SampleType.S16, 480, ["links „Bühne“", "\"rechts\"\n"], "start"),
        new RecordedEpoch(3, -480, 48_000, SampleType.F32, 480, [], null),
        new SegmentBegun(12, ["ch0/12.wav", "ch1/12.wav"], -480, -10_000_000, DateTimeOffset.UnixEpoch),
        new RecordedGap(1, 9_600, 240, GapReason.NotStarted),
        new RecordedSkip(long.MaxValue, 1, 0),
        new ShortFrame(480, 100),
        new RecordedCapture(0, 1_764_000_000_000_000_001, CaptureClock.Ptp, true, 100, "PTP domain 0", -7),
        new RecordedAlignment(0, false),
        new RecordedEvent(0, "SourceWarning", "Something."),
        new SafeUpTo(long.MinValue),
        new SegmentEnded(12, 480, "00ff", true, 1_000, "stop"),
        new SegmentRemoved(12, "age"),
    ];

    [Test]
    public void Every_line_is_read_as_it_was_written()
    {
        string folder = TestFolder.Create("index");
        using (var writer = new IndexWriter(folder))
        {
            foreach (IndexLine line in _lines) writer.Add(line);
            writer.Flush(null);
        }

        string[] read = [.. IndexReader.Read(folder).Select(Text)];
        Assert.That(read, Is.EqualTo(_lines.Select(Text)));
        Assert.That(_lines.Select(line => line.GetType()).ToHashSet(), Has.Count.EqualTo(
            typeof(IndexLine).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(IndexLine)))), "all kinds of lines");

        static string Text(IndexLine line) => line is RecordedEpoch epoch
            ? $"{epoch with { Labels = [] }} {string.Join('|', epoch.Labels)}"
            : line is SegmentBegun begun ? $"{begun with { Files = [] }} {string.Join('|', begun.Files)}" : line.ToString();
    }

    [Test]
    public void What_is_safe_is_written_over_and_stays_the_last_line()
    {
        string folder = TestFolder.Create("index");
        using var writer = new IndexWriter(folder);
        writer.Add(_lines[0]);
        writer.Flush(safeUpTo: 1);
        long length = new FileInfo(Path.Combine(folder, IndexWriter.FileName)).Length;
        writer.Flush(safeUpTo: 1_234_567_890_123);
        Assert.That(new FileInfo(Path.Combine(folder, IndexWriter.FileName)).Length, Is.EqualTo(length));
        writer.Add(_lines[4]);
        writer.Flush(safeUpTo: 2);
        Assert.That(IndexReader.Read(folder), Is.EqualTo(new[] { _lines[0], _lines[4], new SafeUpTo(2) }));
        writer.Flush(safeUpTo: null);
        Assert.That(IndexReader.Read(folder), Is.EqualTo(new[] { _lines[0], _lines[4] }));
    }

    /// <summary>Whatever a crash leaves of the last line, what came before it is read, and the next writer goes on
    /// there.</summary>
    [Test]
    public void A_line_that_a_crash_cut_off_spoils_nothing([Range(1, 60, 7)] int kept)
    {
        string folder = TestFolder.Create("index"), path = Path.Combine(folder, IndexWriter.FileName);
        using (var writer = new IndexWriter(folder))
        {
            writer.Add(_lines[0]);
            writer.Flush(null);
        }

        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, [.. whole, .. whole[..kept]]);
        Assert.That(IndexReader.Read(folder), Is.EqualTo(_lines[..1]));

        using (var writer = new IndexWriter(folder))
        {
            writer.Add(_lines[4]);
            writer.Flush(null);
        }

        Assert.That(IndexReader.Read(folder), Is.EqualTo(new[] { _lines[0], _lines[4] }));
    }

    [Test]
    public void What_was_safe_before_a_crash_stays_in_the_index()
    {
        string folder = TestFolder.Create("index");
        using (var writer = new IndexWriter(folder))
        {
            writer.Add(_lines[0]);
            writer.Flush(safeUpTo: 77);
        }

        using (var writer = new IndexWriter(folder))
        {
            writer.Add(_lines[0]);
            writer.Flush(safeUpTo: null);
        }

        Assert.That(IndexReader.Read(folder), Is.EqualTo(new[] { _lines[0], new SafeUpTo(77), _lines[0] }));
    }

    [Test]
    public void Version_1_said_the_uncertainty_in_samples()
    {
        string folder = TestFolder.Create("index");
        File.WriteAllText(
            Path.Combine(folder, IndexWriter.FileName),
            "{\"type\":\"capture\",\"index\":48000,\"unix_ns\":7,\"clock\":\"local\",\"locked\":false,"
            + "\"uncertainty_samples\":1.5}\n");
        var read = (RecordedCapture)IndexReader.Read(folder).Single();
        Assert.That(
            CapturePrediction.At(read, 96_000, 48_000), Is.EqualTo(
                new CaptureTime(1_000_000_007, CaptureClock.Local, false, 31_250)));
    }

    [TestCase("{\"type\":\"recording\",\"version\":3,\"source\":\"x\"", AudioSourceErrorKind.UnsupportedFormat, "version 3",
        TestName = "An index of a newer version is refused")]
    [TestCase(
        "{\"type\":\"gap\",\"channel\":\"x\"}\n", AudioSourceErrorKind.Corrupt, "Line 1", TestName = "A wrong value is told")]
    [TestCase("{\"type\":\"gap\"}\n", AudioSourceErrorKind.Corrupt, "Line 1", TestName = "A missing field is told")]
    [TestCase("{\"type\":\"whatever\"}\n", AudioSourceErrorKind.Corrupt, "Line 1", TestName = "An unknown line is told")]
    [TestCase("not json\n", AudioSourceErrorKind.Corrupt, "Line 1", TestName = "Other text is told")]
    public void A_line_that_cannot_be_read_is_told(string text, AudioSourceErrorKind kind, string expected)
    {
        string folder = TestFolder.Create("index");
        if (kind == AudioSourceErrorKind.UnsupportedFormat)
            text += ",\"encoding\":\"wav\",\"per_channel\":false,\"written\":\"2026-11-29T00:00:00Z\"}\n";
        File.WriteAllText(Path.Combine(folder, IndexWriter.FileName), text);

        AudioSourceException? error = Assert.Throws<AudioSourceException>(() => _ = IndexReader.Read(folder).ToArray());
        Assert.That(error!.Kind, Is.EqualTo(kind));
        Assert.That(error.Message, Does.Contain(expected).And.Contain(folder));
    }

    [Test]
    public void A_field_that_a_later_program_has_added_is_left_out()
    {
        string folder = TestFolder.Create("index");
        File.WriteAllText(
            Path.Combine(folder, IndexWriter.FileName), "{\"type\":\"short\",\"index\":5,\"samples\":7,\"added\":[{}]}\n");

        Assert.That(IndexReader.Read(folder), Is.EqualTo(new[] { new ShortFrame(5, 7) }));
    }

    [Test]
    public void A_folder_without_an_index_is_no_recording()
    {
        AudioSourceException? error = Assert.Throws<AudioSourceException>(
            () => _ = IndexReader.Read(TestFolder.Create("index")).ToArray());
        Assert.That(error!.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
    }

    [Test]
    public void One_recorder_at_a_time_writes_an_index()
    {
        string folder = TestFolder.Create("index");
        using var writer = new IndexWriter(folder);
        Assert.Throws<IOException>(() => new IndexWriter(folder).Dispose());
    }
}
