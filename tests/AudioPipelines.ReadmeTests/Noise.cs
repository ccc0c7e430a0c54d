namespace AudioPipelines.ReadmeTests;

#region own source
internal sealed class Noise : AudioSource
{
    protected override void Run(CancellationToken stopping)
    {
        for (long n = 0; !stopping.IsCancellationRequested; n += 480)
        {
            float[] samples = [.. Enumerable.Range(0, 480).Select(_ => Random.Shared.NextSingle() - 0.5f)];
            Emit([samples], pts: n * 1_000_000_000 / 48_000);
        }
    }
}
#endregion
