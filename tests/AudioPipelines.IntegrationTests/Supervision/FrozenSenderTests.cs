using System.Diagnostics;
using AudioPipelines.IntegrationTests.Rtp;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

public class FrozenSenderTests
{
    [Test]
    public async Task A_source_whose_sender_freezes_stalls_and_comes_back_with_it()
    {
        int port = Ports.Free();
        using Process sender = Process.Start(new ProcessStartInfo(
            "gst-launch-1.0",
            $"-q audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! audioconvert ! audio/x-raw,format=S16BE ! rtpL16pay ! udpsink host=127.0.0.1 port={port}"))!;
        try
        {
            using var source = new GstSource(Launch.Plan(
                $"udpsrc name=receiver port={port} caps=\"application/x-rtp,media=audio,clock-rate=48000,encoding-name=L16,channels=1\" ! rtpL16depay ! audioconvert ! appsink") with
            {
                StallDeadline = TimeSpan.FromSeconds(1),
                Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(50), MaximumDelay = TimeSpan.FromMilliseconds(200), MaximumAttempts = 1000 },
            });
            var recording = new SourceRecording(source);
            source.Start();
            Eventually.Is(() => recording.Count > 50, "audio");

            await Signal(sender, "STOP");
            Eventually.Is(() => source.Restarts > 0, "a restart");
            await Signal(sender, "CONT");
            int before = recording.Count;
            Eventually.Is(() => recording.Count > before + 50 && source.State == AudioSourceState.Running, "audio again");
            source.Stop();

            SourceFailed failed = recording.Told<SourceFailed>().First();
            Assert.That((failed.Error.Kind, failed.Error.Element, failed.IsFinal), Is.EqualTo((AudioSourceErrorKind.Stalled, "receiver", false)));
            Assert.That(recording.Told<EpochStarted>().Last().Outage, Is.Positive);
            recording.AssertInStep();
            LedgerAssert.Balances(source);
        }
        finally
        {
            sender.Kill();
        }
    }

    private static async Task Signal(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await Eventually.Completes(kill.WaitForExitAsync(), "the signal");
    }
}
