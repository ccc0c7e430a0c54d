namespace AudioPipelines.ReadmeTests;

/// <summary>The README's smaller examples, each in a region, so that the build compiles them.</summary>
internal static class Snippets
{
    public static async Task Pull(CancellationToken stopping)
    {
        #region pull
        await using var source = GstSource.FromDescription("file", new() { ["location"] = "talk.flac" });
        await foreach (AudioFrame frame in source.ReadFramesAsync(stopping))
        {
            Detect(frame.Channel(0), frame.Pts);
        }
        #endregion
    }

    public static async Task Launch()
    {
        #region launch
        await using var source = new GstSource("audiotestsrc num-buffers=50 ! audioconvert ! appsink");
        #endregion
        source.Start();
        await source.Completion;
        LedgerAssert.Balances(source);
    }

    private static void Detect(ReadOnlySpan<float> samples, long pts) => Assert.That(samples.Length, Is.GreaterThan(0), $"at {pts}");
}
