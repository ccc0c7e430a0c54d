using System.Diagnostics;

namespace AudioPipelines.Nats.Tests.Support;

/// <summary>Frames of noise in real time.</summary>
/// <param name="format">What they look like.</param>
/// <param name="frames">How many there are in each run.</param>
/// <param name="period">How far they are apart; 0: as fast as it goes.</param>
internal sealed class TimedSource(AudioFormat format, int frames, TimeSpan period) : AudioSource
{
    public override bool IsLive => true;

    protected override void Run(CancellationToken stopping)
    {
        FrameBuilder to = BuildFrames(format);
        var random = new Random(1);
        float[] noise = [.. Enumerable.Range(0, format.SamplesPerFrame).Select(_ => (random.NextSingle() * 2) - 1)];
        long start = Stopwatch.GetTimestamp();
        for (int number = 0; number < frames; number++)
        {
            TimeSpan wait = (period * number) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero && stopping.WaitHandle.WaitOne(wait)) return;
            for (int channel = 0; channel < format.Channels; channel++) noise.CopyTo(to.GetSpan<float>(channel));
            to.Advance(format.SamplesPerFrame);
        }
    }
}
