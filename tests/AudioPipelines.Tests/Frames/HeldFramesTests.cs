using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Frames;

/// <summary>Frames that are retained are the application's: their number says how many there are.</summary>
[NonParallelizable]
public class HeldFramesTests
{
    private const int Flood = 10_000;

    [Test]
    public void Frames_that_are_retained_and_forgotten_are_counted_until_they_are_given_back()
    {
        var pool = new FramePool(new AudioFormat { SampleRate = 48_000, ChannelLabels = ["1"], SamplesPerFrame = 480 });
        var kept = new List<AudioFrame>();
        long before = AudioFrame.Held;
        for (int frame = 0; frame < Flood; frame++)
        {
            FrameBuffer buffer = pool.Rent();
            buffer.Begin(frame * 480L, 480, 0);
            using AudioFrame lent = buffer.Lend();
            kept.Add(lent.Retain());
            if (frame % 2 == 0) kept.Add(lent.Retain());
        }

        Assert.That(AudioFrame.Held - before, Is.EqualTo(Flood), "a frame is one, however many hold it");

        foreach (AudioFrame frame in kept)
        {
            frame.Dispose();
            frame.Dispose();
        }

        Assert.That(AudioFrame.Held, Is.EqualTo(before));
    }
}
