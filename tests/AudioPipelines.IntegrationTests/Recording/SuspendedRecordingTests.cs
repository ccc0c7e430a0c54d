using System.Net;
using System.Text.Json;
using AudioPipelines.IntegrationTests.Rtp;
using AudioPipelines.Recording;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>A recorder that is suspended, while its device goes on.</summary>
[Parallelizable] // waits for a program
public class SuspendedRecordingTests
{
    private const int Rate = 48_000;

    /// <summary>As after <c>kill -STOP</c>: the socket's buffer, here a small one, holds some of what comes meanwhile.</summary>
    [Test]
    public async Task What_a_suspended_recorder_misses_is_a_gap_of_its_recording_on_the_grid()
    {
        int port = Ports.Free();
        using RecordingProgram program = RecordingProgram.Start([Description(port)], "--segment", "1s");
        using RtpCounterSender sender = RtpCounterSender.Start(
            [new RtpCounterStream(new IPEndPoint(IPAddress.Loopback, port))],
            new RtpCounterOptions { Coding = CounterCoding.Pair24 });
        Eventually.Is(() => program.Safe > 0, "something that is safe");

        program.Signal("STOP");
        long suspended = sender.CurrentIndex;
        Eventually.Is(
            () => sender.CurrentIndex > suspended + (10 * Rate), "ten seconds of audio for nobody", TimeSpan.FromMinutes(1));
        int lines = program.Lines;
        program.Signal("CONT");
        Eventually.Is(() => program.Lines > lines + 300, "frames afterwards");
        IReadOnlyList<JsonElement> told = program.Interrupt();
        var check = new CounterCheck(CounterCoding.Pair24);
        Replayed replayed = await Replayed.PlayAsync(
            AudioSource.FromReplay(new ReplayPlan { Folder = program.Folder, Speed = 0 }), onFrame: check.Add);

        JsonElement ledger = told[^1].GetProperty("ledger")[0];
        JsonElement[] skips = [.. Of(told, "warning").Where(warning => warning.TryGetProperty("start", out _))];
        TestContext.Out.WriteLine(ledger);
        foreach (JsonElement missing in Of(told, "gap").Concat(skips)) TestContext.Out.WriteLine(missing);
        Assert.That(
            Sum(ledger, "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding"),
            Is.EqualTo(Sum(ledger, "elapsed")));
        Assert.That(
            Sum(ledger, "delivered", "unclaimed", "late", "duplicate", "overflow", "trimmed", "pending"),
            Is.EqualTo(Sum(ledger, "received")));
        Assert.That(
            Sum(ledger, "lost", "stalled") + skips.Sum(skip => Sum(skip, "length")), Is.GreaterThan(5 * Rate),
            "no buffer holds half of it");

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(replayed.Warnings, Is.Empty);
        Assert.That(
            replayed.Events.OfType<GapEnded>().Select(
                gap => (gap.Channel, gap.Start, gap.Length, JsonNamingPolicy.CamelCase.ConvertName($"{gap.Reason}"))),
            Is.EqualTo(Of(told, "gap").Select(gap => (
                (int)Sum(gap, "channel"), Sum(gap, "start"), Sum(gap, "length"), gap.GetProperty("reason").GetString()))));
        Assert.That(
            replayed.Events.OfType<FramesSkipped>().Select(skip => (skip.Start, skip.Length)),
            Is.EqualTo(skips.Select(skip => (Sum(skip, "start"), Sum(skip, "length")))));
        Assert.That(
            replayed.Frames.Select(frame => (frame.Index, frame.Samples, frame.Epoch, frame.Gaps.Length == 0)),
            Is.EqualTo(Of(told, "frame").Select(frame => (
                Sum(frame, "index"), (int)Sum(frame, "samples"), (int)Sum(frame, "epoch"),
                frame.GetProperty("complete").GetBoolean()))));
        AssertIsOnGrid(program.Folder);
    }

    private static string Description(int port)
    {
        string file = Path.Combine(TestFolder.Create("description"), "array.yaml");
        File.WriteAllText(
            file,
            $"""
            launch: >
              udpsrc uri=udp://127.0.0.1:{port} buffer-size=65536
              caps=application/x-rtp,media=audio,encoding-name=L24,payload=96,clock-rate={Rate},channels=2
              ! rtpjitterbuffer latency=200 mode=slave do-lost=true ! rtpL24depay ! audioconvert ! appsink
            clock: shared
            live: true
            """);
        return file;
    }

    /// <summary>Fails unless each segment begins with a whole second of the timeline, but the first of an epoch, and what comes
    /// behind instants that are in no frame.</summary>
    private static void AssertIsOnGrid(string folder)
    {
        bool isFirst = false;
        int segments = 0;
        foreach (IndexLine line in IndexReader.Read(folder))
        {
            if (line is RecordedEpoch or RecordedSkip) isFirst = true;
            if (line is not SegmentBegun segment) continue;
            segments++;
            if (!isFirst) Assert.That(segment.Index % Rate, Is.Zero, $"{segment}");
            isFirst = false;
        }

        Assert.That(segments, Is.GreaterThan(3));
    }

    private static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> told, string type) =>
        told.Where(line => line.GetProperty("type").GetString() == type);

    private static long Sum(JsonElement line, params string[] words) => words.Sum(word => line.GetProperty(word).GetInt64());
}
