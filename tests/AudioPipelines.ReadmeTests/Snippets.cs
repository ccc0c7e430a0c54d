using AudioPipelines.Testing;

namespace AudioPipelines.ReadmeTests;

/// <summary>The README's smaller examples, each in a region, so that the build compiles them.</summary>
internal static class Snippets
{
    public static async Task Pull(CancellationToken stopping)
    {
        #region pull
        await using var source = GstSource.FromFile("talk.flac");
        await foreach (AudioFrame frame in source.ReadFramesAsync(stopping))
        {
            Detect(frame.Channel(0), frame.Pts);
        }
        #endregion
    }

    public static async Task Restricted()
    {
        #region restricted
        await using var source = GstSource.FromDescription("file", new() { ["location"] = "talk.flac" }, new GstSourceOptions
        {
            Trust = new RestrictedPolicy { Roots = ["/srv/media"] },
        });
        #endregion
        source.Start();
    }

    public static async Task Stranger(ParameterValues values)
    {
        #region stranger
        await using var source = GstSource.FromDescription("stranger.yaml", values, new GstSourceOptions
        {
            Trust = new RestrictedPolicy { Roots = ["/srv/media"] },
        });
        #endregion
        source.Start();
    }

    public static async Task Replay()
    {
        #region replay
        await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = "takes", Speed = 0 });
        #endregion
        source.Start();
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

    public static async Task FlightRecorder()
    {
        #region flight recorder
        PipelinePlan plan = PipelineDescription.Load("mic").Resolve();
        await using var source = new GstSource(plan with { FlightRecorder = new() { Length = TimeSpan.FromSeconds(30) } });
        source.Start();
        await Detected(source);
        string dump = await source.DumpAsync("dumps"); // dumps/mic-20261129-071502-120
        #endregion
        Assert.That(dump, Does.Exist);
    }

    public static async Task Testing()
    {
        #region testing
        var script = new VirtualScript(48_000, channels: 2)
            .Audio(4_800)                                  // samples that are their own channel and index
            .Gap(480, GapReason.Lost, 1)                   // channel 1 lacks 10 ms
            .Audio(4_800)
            .Fail(AudioSourceErrorKind.Network, "The sender is gone.");
        await using var source = new VirtualSource(script);
        #endregion
        source.Start();
        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(() => source.Completion);
        Assert.That(error?.Kind, Is.EqualTo(AudioSourceErrorKind.Network));
        Assert.That(source.Ledger.Channels.Select(channel => channel.Lost), Is.EqualTo(new[] { 0, 480 }));
        LedgerAssert.Balances(source);
    }

    public static async Task Virtual()
    {
        #region virtual
        using var time = new VirtualTime(seed: 1);
        await using var source = new GstSource(
            "audiotestsrc is-live=true wave=ticks samplesperbuffer=4800 ! audio/x-raw,rate=48000 ! appsink",
            new GstSourceOptions { TimeProvider = time });
        long loud = 0;
        source.SetCallback(frame =>
        {
            foreach (float sample in frame.Channel(0)) loud += Math.Abs(sample) > 0.1f ? 1 : 0;
        });
        source.Start();
        time.Advance(TimeSpan.FromHours(1));
        #endregion
        source.Stop();
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(36_001L * 4_800), "a buffer comes at the hour, too");
        Assert.That(loud, Is.Positive);
        LedgerAssert.Balances(source);
    }

    private static Task Detected(GstSource source) => source.Completion;

    private static void Detect(ReadOnlySpan<float> samples, long pts) =>
        Assert.That(samples.Length, Is.GreaterThan(0), $"at {pts}");
}
