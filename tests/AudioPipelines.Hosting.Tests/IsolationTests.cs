namespace AudioPipelines.Hosting.Tests;

public class IsolationTests
{
    [Test]
    public async Task A_description_that_asks_for_a_worker_gets_one_in_a_host()
    {
        await using var host = new TestHost();
        host.Write("pipelines/walled.yaml", """
            launch: audiotestsrc num-buffers=100 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink
            isolation: process
            startDeadline: 60s
            """);
        host.WithSettings(("Folder", "pipelines"));
        long samples = 0;
        host.With(audio => audio.AddHandler("walled", (_, frame) => Interlocked.Add(ref samples, frame.SamplesPerChannel)));

        await host.StartAsync();
        IAudioSource source = host.Source("walled");
        await Eventually.Completes(source.Completion, "the source's end");
        await host.StopAsync();

        Assert.That(samples, Is.EqualTo(48_000));
        LedgerAssert.Balances(source);
    }
}
