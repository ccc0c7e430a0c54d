using AudioPipelines.Recording;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Recording;

/// <summary>What a dump leaves in a folder, and what it does not.</summary>
public class FlightDumpTests
{
    private static readonly (string, string)[] _texts = [("description.yaml", "name: lab\n")];

    private readonly FlightFrames _frames = new();

    [Test]
    public void A_dump_holds_the_frames_and_events_in_their_order()
    {
        FlightMemory memory = Memory();
        List<HeardFrame> all = [];
        AudioFormat format = FlightFrames.Formats[0];
        for (int number = 0; number < 200; number++)
        {
            if (number == 120) memory.Note(new SourceWarning("in between"));
            if (number == 150) format = FlightFrames.Formats[2];
            bool begins = number is 120 or 150;
            if (begins) memory.Note(new EpochStarted(number, 0, format, $"reason {number}"));
            Write(memory, all, format, begins, number);
        }

        memory.Note(new SourceWarning("at the end"));
        string dump = Dump(memory, TestFolder.Create("dump"));

        IReadOnlyList<HeardFrame> heard = HeardFrame.Read(dump);
        Assert.That(heard, Is.EqualTo(all.TakeLast(heard.Count)));
        Assert.That(heard, Has.Count.InRange(100, 102), "a second, with some short frames");
        IndexLine[] lines = [.. IndexReader.Read(dump)];
        Assert.That(
            lines.OfType<RecordedEpoch>().Select(epoch => epoch.Reason), Is.EqualTo(new[] { null, "reason 120", "reason 150" }));
        Assert.That(lines.OfType<RecordedEvent>().Select(what => what.Text), Is.EqualTo(new[] { "in between", "at the end" }));
        Assert.That(File.ReadAllText(Path.Combine(dump, "description.yaml")), Is.EqualTo("name: lab\n"));
    }

    [Test]
    public void Each_dump_has_a_folder_of_its_own_with_the_name_of_the_source_and_the_time()
    {
        FlightMemory memory = Filled();
        var time = new ManualTime();
        string folder = Path.Combine(TestFolder.Create("dump"), "made", "on demand");
        string[] dumps = [.. Enumerable.Range(0, 3).Select(_ => Dump(memory, folder, time: time, name: "lab/1"))];

        string first = Path.Combine(folder, $"lab_1-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}");
        Assert.That(dumps, Is.EqualTo(new[] { first, first + "-2", first + "-3" }));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(dumps));
    }

    [TestCase("/dev/full/dumps")]
    [TestCase("/proc/dumps")]
    public void A_folder_that_cannot_be_written_is_named_with_the_cause(string folder)
    {
        FlightMemory memory = Filled();

        IOException error = Assert.Throws<IOException>(() => Dump(memory, folder))!;
        Assert.That(error.Message, Does.Contain("'lab'").And.Contain(folder).And.Contain("Give a folder"));
        Assert.That(error.InnerException, Is.Not.Null);
        Assert.That(HeardFrame.Read(Dump(memory, TestFolder.Create("dump"))), Is.Not.Empty, "the memory is as it was");
    }

    [Test]
    public void A_dump_that_is_cancelled_leaves_nothing()
    {
        string folder = TestFolder.Create("dump");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => Dump(Filled(), folder, cancellation: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public void Of_the_dumps_of_failures_the_last_are_kept_and_nothing_else_is_touched()
    {
        string folder = TestFolder.Create("dump");
        var time = new ManualTime();
        FlightMemory memory = Filled();
        string mine = Dump(memory, folder, time: time);
        string other = Dump(memory, folder, time: time, name: "lab-x", isOfFailure: true);
        List<string> dumps = [];
        for (int number = 0; number < 5; number++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            dumps.Add(Dump(memory, folder, time: time, isOfFailure: true));
        }

        new FlightDump("lab", time).KeepLast(2, folder);

        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(dumps[3..].Append(mine).Append(other)));
    }

    private static FlightMemory Memory() => new(TimeSpan.FromSeconds(1), _ => { });

    private FlightMemory Filled()
    {
        FlightMemory memory = Memory();
        for (int number = 0; number < 10; number++) Write(memory, [], FlightFrames.Formats[1], begins: false, number);
        return memory;
    }

    private void Write(FlightMemory memory, List<HeardFrame> all, AudioFormat format, bool begins, int number)
    {
        using AudioFrame frame = _frames.Make(
            format, number % 37 == 36 ? 5 : null, number % 17 == 16 ? 20 : 0, begins,
            number % 3 == 0 ? [new FrameGap(1, 0, 3, GapReason.Lost), new FrameGap(1, 3, 1, GapReason.Stalled)] : []);
        all.Add(HeardFrame.Of(frame));
        memory.Write(frame);
    }

    private static string Dump(
        FlightMemory memory, string folder, TimeProvider? time = null, string name = "lab", bool isOfFailure = false,
        CancellationToken cancellation = default)
    {
        using FlightPicture picture = memory.TakePicture();
        return new FlightDump(name, time ?? TimeProvider.System).Write(picture, folder, isOfFailure, _texts, cancellation);
    }
}
