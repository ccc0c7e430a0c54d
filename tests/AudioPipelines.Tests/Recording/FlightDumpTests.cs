using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using AudioPipelines.Recording;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Recording;

/// <summary>What a dump leaves in a folder, and what it does not.</summary>
public partial class FlightDumpTests
{
    private static readonly (string, string)[] _texts = [("description.yaml", "name: lab\n")];

    private readonly FlightFrames _frames = new();
    private readonly List<string> _warnings = [];

    [SetUp]
    public void Forget() => _warnings.Clear();

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

    /// <summary>Root may write anywhere, so a thread does it that has another user's rights.</summary>
    [Test, Platform("Linux"), SupportedOSPlatform("linux")]
    public void A_folder_without_write_permission_is_named_with_the_cause()
    {
        const int Nobody = 65_534;
        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        string folder = TestFolder.Create("dump");
        FlightMemory memory = Filled();
        File.SetUnixFileMode(folder, ReadOnly);
        Exception? error = null;
        var thread = new Thread(() =>
        {
            _ = setfsuid(Nobody);
            try
            {
                Dump(memory, folder);
            }
            catch (Exception thrown)
            {
                error = thrown;
            }
        });
        thread.Start();
        thread.Join();
        File.SetUnixFileMode(folder, ReadOnly | UnixFileMode.UserWrite);

        Assert.That(error, Is.InstanceOf<IOException>().With.InnerException.InstanceOf<UnauthorizedAccessException>());
        Assert.That(error!.Message, Does.Contain("'lab'").And.Contain(folder).And.Contain("Give a folder"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
        Assert.That(HeardFrame.Read(Dump(memory, folder)), Is.Not.Empty, "the memory is as it was");
    }

    [Test]
    public void What_a_crash_has_left_of_a_dump_is_removed_and_told()
    {
        string folder = TestFolder.Create("dump");
        string left = Part(folder, "lab-20261129-010203-004-failure"), other = Part(folder, "lab-x-20261129-010203-004");
        File.WriteAllText(
            Path.Combine(left, "index.jsonl"), "{\"type\":\"recording\",\"version\":1,\"source\":\"lab\",\"encoding\":\"wav\","
            + "\"per_channel\":false,\"written\":\"2026-11-29T01:02:03Z\"}\n");

        string dump = Dump(Filled(), folder);

        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(new[] { dump, other }));
        Assert.That(_warnings.Single(), Does.Contain(left).And.Contain("removed"));
    }

    [Test]
    public void What_can_be_replayed_of_it_is_kept_and_told()
    {
        string folder = TestFolder.Create("dump");
        FlightMemory memory = Filled();
        string first = Dump(memory, folder);
        IReadOnlyList<HeardFrame> held = HeardFrame.Read(first);
        string left = $"{first}.abcdefgh.ijk.part";
        Directory.Move(first, left); // all was written when the process ended

        string dump = Dump(memory, folder, time: new ManualTime());

        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(new[] { dump, first }));
        Assert.That(HeardFrame.Read(first), Is.EqualTo(held));
        Assert.That(_warnings.Single(), Does.Contain(left).And.Contain($"replayed from '{first}'"));
    }

    [Test]
    public void A_dump_that_another_process_writes_is_left_alone()
    {
        string folder = TestFolder.Create("dump");
        using var other = new UnfinishedDump(Path.Combine(folder, "lab-20261129-010203-004"));

        string dump = Dump(Filled(), folder);

        Assert.That(Directory.GetDirectories(folder), Is.EquivalentTo(new[] { dump, other.Path }));
        Assert.That(_warnings, Is.Empty);
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

        new FlightDump("lab", time, _warnings.Add).KeepLast(2, folder);

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

    /// <summary>A folder as it is while a dump is written.</summary>
    private static string Part(string folder, string name) =>
        Directory.CreateDirectory(Path.Combine(folder, $"{name}.abcdefgh.ijk.part")).FullName;

    private string Dump(
        FlightMemory memory, string folder, TimeProvider? time = null, string name = "lab", bool isOfFailure = false,
        CancellationToken cancellation = default)
    {
        using FlightPicture picture = memory.TakePicture();
        return new FlightDump(name, time ?? TimeProvider.System, _warnings.Add).Write(
            picture, folder, isOfFailure, _texts, cancellation);
    }

    [LibraryImport("libc")]
    private static partial int setfsuid(int user);
}
