namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>A source of which every delivered frame is remembered, to be compared with its dumps.</summary>
internal sealed class HeardSource
{
    private readonly List<HeardFrame> _frames = [];
    private readonly List<AudioSourceEvent> _told = [];

    public HeardSource(GstSource source)
    {
        Source = source;
        source.Notified += (_, what) =>
        {
            lock (_told) _told.Add(what);
        };
        source.SetCallback(frame =>
        {
            HeardFrame heard = HeardFrame.Of(frame);
            lock (_frames) _frames.Add(heard);
        });
    }

    public GstSource Source { get; }

    public IReadOnlyList<HeardFrame> Frames
    {
        get { lock (_frames) return [.. _frames]; }
    }

    public IReadOnlyList<string> Warnings
    {
        get { lock (_told) return [.. _told.OfType<SourceWarning>().Select(warning => warning.Message)]; }
    }

    /// <summary>Starts the source and waits for its end.</summary>
    /// <returns>Its failure; <see langword="null"/>: there was none.</returns>
    public async Task<AudioSourceException?> Play()
    {
        try
        {
            Source.Start();
            await Eventually.Completes(Source.Completion, "the source's end");
            return null;
        }
        catch (AudioSourceException failure)
        {
            return failure;
        }
        finally
        {
            LedgerAssert.Balances(Source);
        }
    }

    /// <summary>Fails unless a dump holds a run of the delivered frames.</summary>
    /// <returns>Where in <see cref="Frames"/> it begins, and its frames.</returns>
    public (int First, IReadOnlyList<HeardFrame> Frames) AssertHolds(string dump)
    {
        IReadOnlyList<HeardFrame> held = HeardFrame.Read(dump), delivered = Frames;
        Assert.That(held, Is.Not.Empty);
        int first = delivered.Index().First(
            frame => (frame.Item.Epoch, frame.Item.Index) == (held[0].Epoch, held[0].Index)).Index;
        Assert.That(held, Is.EqualTo(delivered.Skip(first).Take(held.Count)));
        return (first, held);
    }
}
