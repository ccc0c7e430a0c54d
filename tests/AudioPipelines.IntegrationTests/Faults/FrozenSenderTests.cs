using AudioPipelines.IntegrationTests.Rtp;

namespace AudioPipelines.IntegrationTests.Faults;

public class FrozenSenderTests
{
    [Test]
    public void A_sender_that_freezes_is_counted_as_stalled_and_heard_again_when_it_goes_on()
    {
        int port = Ports.Free();
        using var sender = BackgroundProgram.Start("gst-launch-1.0",
        [
            .. ("-q audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! audioconvert"
                + $" ! rtpL16pay pt=97 ! udpsink host=127.0.0.1 port={port}").Split(' '),
        ]);
        using var source = new GstSource(
            $"udpsrc address=127.0.0.1 port={port} caps=\"application/x-rtp,media=audio,payload=97,clock-rate=48000,encoding-name=L16,channels=2\""
            + " ! rtpL16depay ! audioconvert ! appsink");
        var frames = new FrameCounter(source);
        source.Start();
        frames.WaitForMore(20);

        sender.Signal("STOP");
        Eventually.Is(() => source.Ledger.Channels[0].Stalled > 48_000, "a second of silence");
        long received = source.Ledger.Total.Received, index = frames.Last.SampleIndex;
        sender.Signal("CONT");
        Eventually.Is(() => source.Ledger.Total.Received > received + 48_000, "audio");
        frames.WaitForMore(20);
        source.Stop();

        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine(source.Ledger.Channels[0]);
        Assert.That(frames.Last.SampleIndex, Is.GreaterThan(index), "time goes on");
        Assert.That(frames.Failures, Is.Empty);
    }
}
