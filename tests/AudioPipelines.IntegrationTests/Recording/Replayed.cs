namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What a replay gave, from its start to its end.</summary>
internal sealed class Replayed
{
    private Replayed()
    {
    }

    public List<FrameFacts> Frames { get; } = [];

    public List<AudioSourceEvent> Events { get; } = [];

    public IEnumerable<string> Warnings => Events.OfType<SourceWarning>().Select(warning => warning.Message);

    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Plays a folder as fast as possible.</summary>
    public static Task<Replayed> PlayAsync(string folder) => PlayAsync(new ReplayPlan { Folder = folder });

    /// <summary>Plays something as fast as possible.</summary>
    public static Task<Replayed> PlayAsync(ReplayPlan plan) => PlayAsync(AudioSource.FromReplay(plan with { Speed = 0 }));

    /// <summary>Plays a source to its end, and disposes of it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="frames">Stops it after so many frames.</param>
    /// <param name="onFrame">Gets each frame.</param>
    public static async Task<Replayed> PlayAsync(
        AudioSource source, int frames = int.MaxValue, Action<AudioFrame>? onFrame = null)
    {
        var replayed = new Replayed();
        await using (source)
        {
            source.Notified += (_, what) => replayed.Events.Add(what);
            source.SetCallback(frame =>
            {
                replayed.Frames.Add(FrameFacts.Of(frame));
                onFrame?.Invoke(frame);
                if (replayed.Frames.Count == frames) source.Stop();
            });
            source.Start();
            try
            {
                await Eventually.Completes(source.Completion, "the end of the replay", TimeSpan.FromMinutes(5));
            }
            finally
            {
                LedgerAssert.Balances(source);
                replayed.Ledger = source.Ledger;
            }
        }

        return replayed;
    }
}
