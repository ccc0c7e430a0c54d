using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

public class NoProgressTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task Two_hundred_thousand_buffers_without_a_sample_take_no_memory_and_no_sample()
    {
        TestPlugin.Load();
        using GstSource source = Source(
            "countersrc num-samples=4800 ! audio/x-raw,format=S16LE,rate=48000,channels=2 ! audiofault "
            + "script=\"480:empty=1000; 2400:empty=200000\" ! audioconvert ! appsink");
        var recording = new SourceRecording(source);
        long before = 0;
        source.Notified += (_, notification) =>
        {
            if (notification is SourceStarted) before = ProcessResources.ReadSettled().ResidentBytes;
        };

        await recording.ToEnd();

        Assert.That((recording.Samples, source.Ledger.Total.Delivered), Is.EqualTo((4800L, 9600L)));
        Assert.That((ProcessResources.ReadSettled().ResidentBytes - before) / 1024, Is.LessThan(16 * 1024), "KiB more");
        recording.AssertInStep();
    }
}
