using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What is left of a recording whose program was killed, and what a copy has that was made while it was written, is
/// replayed up to the last safe second.</summary>
[Parallelizable] // waits for programs
public class KilledRecordingTests
{
    private const int SamplesPerFrame = 480;

    [OneTimeSetUp]
    public void Load() => TestPlugin.Load();

    /// <summary>Each moment is another: in the first segment and later, soon after something was safe and long after
    /// it.</summary>
    [Test]
    public async Task A_recording_whose_program_was_killed_is_replayed_up_to_what_is_safe(
        [Values("wav", "flac")] string encoding, [Values(30, 163, 241)] int lines)
    {
        using RecordingProgram program = Record(encoding, "--segment", "1700ms");
        Eventually.Is(() => program.Lines > lines && program.Safe > 0, "something that is safe");
        program.Kill();
        long safe = program.Safe;

        Replayed replayed = await Replay(program.Folder);

        TestContext.Out.WriteLine($"safe up to {safe}, replayed up to {End(replayed)}");
        AssertIsHead(replayed, safe);
        Assert.That(replayed.Warnings, Is.Empty);
    }

    [Test]
    public async Task A_copy_made_by_another_program_is_replayed_up_to_what_was_safe(
        [Values("wav", "flac")] string encoding, [Values("1h", "700ms")] string segment)
    {
        using RecordingProgram program = Record(encoding, "--segment", segment);
        List<(string Folder, long Safe)> copies = [];
        long safe = 0;
        for (int copy = 0; copy < 4; copy++)
        {
            Eventually.Is(() => program.Safe > safe, "more that is safe");
            safe = program.Safe;
            string folder = Path.Combine(TestFolder.Create("copy"), "takes");
            ProcessRunner.Run("cp", ["-r", program.Folder, folder]).Exited();
            copies.Add((folder, safe));
        }

        program.Interrupt();
        Replayed whole = await Replay(program.Folder);

        AssertIsHead(whole, program.Safe);
        foreach ((string folder, long before) in copies)
        {
            Replayed replayed = await Replay(folder);
            FrameFacts[] there = [.. replayed.Frames.TakeWhile(frame => frame.Gaps.Length == 0)];
            Assert.That(there, Is.EqualTo(whole.Frames.Take(there.Length)));
            Assert.That(there.Length * SamplesPerFrame, Is.GreaterThan(before - SamplesPerFrame));
            // A segment that began or ended while the folder was copied may be in the index only.
            Assert.That(replayed.Frames.Skip(there.Length).Select(frame => frame.Gaps), Is.All.Not.Empty);
            Assert.That(replayed.Warnings.Any(), Is.EqualTo(there.Length < replayed.Frames.Count), folder);
        }
    }

    private static RecordingProgram Record(string encoding, params string[] options)
    {
        string description = Path.Combine(TestFolder.Create("description"), "counter.yaml");
        File.WriteAllText(
            description,
            "launch: countersrc is-live=true ! audio/x-raw,format=S16LE,rate=48000,channels=2 ! appsink\n"
            + "audio: {sampleType: S16}\n");
        return RecordingProgram.Start([description], ["--encoding", encoding, .. options]);
    }

    /// <summary>Replays a folder, and looks at each sample: it is the one that belongs there, or in a gap.</summary>
    private static async Task<Replayed> Replay(string folder)
    {
        var check = new CounterCheck(CounterCoding.Pair16);
        Replayed replayed = await Replayed.PlayAsync(
            AudioSource.FromReplay(new ReplayPlan { Folder = folder, Speed = 0 }), onFrame: check.Add);
        Assert.That(check.Faults, Is.Zero, check.ToString());
        return replayed;
    }

    /// <summary>Fails unless a replay begins with the first frame, lacks nothing, and ends where it is safe.</summary>
    private static void AssertIsHead(Replayed replayed, long safe)
    {
        Assert.That(
            replayed.Frames.Select(frame => frame.Index),
            Is.EqualTo(Enumerable.Range(0, replayed.Frames.Count).Select(frame => (long)frame * SamplesPerFrame)));
        Assert.That(replayed.Frames.Select(frame => frame.Gaps), Is.All.Empty);
        Assert.That(End(replayed), Is.GreaterThan(safe - SamplesPerFrame).And.LessThanOrEqualTo(safe));
    }

    private static long End(Replayed replayed) => replayed.Frames[^1].Index + replayed.Frames[^1].Samples;
}
