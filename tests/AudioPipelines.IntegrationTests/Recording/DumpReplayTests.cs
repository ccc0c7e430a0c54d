using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Recording;

public class DumpReplayTests
{
    /// <summary>Gaps, skipped samples, another rate, restarts: a replay of the dump gives the same frames again.</summary>
    [Test]
    public async Task A_dump_replays_as_what_was_delivered([Values(600, 30_000)] int milliseconds, [BothModes] DeliveryMode mode)
    {
        TestPlugin.Load();
        string script = $"4800:drop=960; 24000:rate=32000; 60000:error | 4800:drop=100; 30000:error | "
            + $"{200_000 + milliseconds + (int)mode}:eos";
        await using var source = new GstSource(new PipelinePlan
        {
            Name = "array",
            LaunchTexts =
            [
                "countersrc coding=single num-samples=96000 ! audio/x-raw,format=S24LE,rate=48000,channels=16 "
                + $"! audiofault script=\"{script}\" ! audioconvert ! appsink",
            ],
            Delivery = mode,
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(1) },
            FlightRecorder = new() { Length = TimeSpan.FromMilliseconds(milliseconds) },
        });
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);
        string dump = await source.DumpAsync(TestFolder.Create("dumps"));

        await using var replay = AudioSource.FromReplay(new ReplayPlan { Folder = dump, Speed = 0 });
        List<HeardFrame> again = [];
        replay.SetCallback(frame => again.Add(HeardFrame.Of(frame)));
        replay.Start();
        await Eventually.Completes(replay.Completion, "the end of the replay");

        Assert.That(again, Is.Not.Empty);
        Assert.That(again, Is.EqualTo(heard.Frames.TakeLast(again.Count)));
        if (milliseconds == 30_000) Assert.That(again, Has.Count.EqualTo(heard.Frames.Count));
        LedgerAssert.Balances(replay);
    }
}
