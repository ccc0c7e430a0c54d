namespace AudioPipelines.Dashboard.Tests;

/// <summary>Two channels that change as often as the wall shows them, so that what is measured is the page.</summary>
internal sealed class SlowSource(string name) : AudioSource(new AudioSourceOptions { Name = name, SampleRate = 48_000 })
{
    protected override void Run(CancellationToken stopping)
    {
        float[][] samples = [new float[480], new float[480]];
        for (long frame = 0; !stopping.WaitHandle.WaitOne(TimeSpan.FromSeconds(1)); frame++)
            Emit(samples, TimeSpan.FromMilliseconds(frame * 10));
    }
}
