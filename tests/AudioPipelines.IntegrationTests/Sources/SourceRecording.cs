using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What one frame was.</summary>
internal sealed record FrameNote(
    int Epoch, long SampleIndex, long Pts, int Samples, int Channels, int Rate, long Skipped, IReadOnlyList<FrameGap> Gaps)
{
    public static FrameNote Of(AudioFrame frame) => new(
        frame.Epoch, frame.SampleIndex, frame.Pts, frame.SamplesPerChannel, frame.Channels, frame.SampleRate,
        frame.SkippedSamples,
        [.. frame.Gaps]);
}

/// <summary>Notes everything a source delivers to its callback and everything it tells.</summary>
internal sealed class SourceRecording
{
    private readonly List<FrameNote> _frames = [];
    private readonly List<List<float>> _channels = [];
    private readonly ConcurrentQueue<AudioSourceEvent> _events = new();
    private int _count;

    public SourceRecording(IAudioSource source)
    {
        Source = source;
        source.Notified += (_, notification) => _events.Enqueue(notification);
        source.SetCallback(Take);
    }

    public IAudioSource Source { get; }

    /// <summary>The frames, to be read once the source has ended.</summary>
    public IReadOnlyList<FrameNote> Frames => _frames;

    /// <summary>How many frames have come; may be read at any time.</summary>
    public int Count => Volatile.Read(ref _count);

    public IReadOnlyList<AudioSourceEvent> Events => [.. _events];

    /// <summary>All frames joined; floating-point sources only.</summary>
    public AudioData Audio => new(_frames[0].Rate, [.. _channels.Select(channel => channel.ToArray())]);

    /// <summary>Samples per channel in all frames.</summary>
    public long Samples => _frames.Sum(frame => (long)frame.Samples);

    public IEnumerable<T> Told<T>()
        where T : AudioSourceEvent => _events.OfType<T>();

    /// <summary>Starts the source, waits for its end, and checks the ledger.</summary>
    public async Task ToEnd()
    {
        Source.Start();
        try
        {
            await Eventually.Completes(Source.Completion, "the source's end");
        }
        finally
        {
            LedgerAssert.Balances(Source);
        }
    }

    /// <summary>As <see cref="ToEnd"/>, for a source that fails: gives the failure, which came out of the start or the
    /// completion.</summary>
    public async Task<AudioSourceException> ToFailure()
    {
        try
        {
            await ToEnd();
        }
        catch (AudioSourceException error)
        {
            return error;
        }

        throw new AssertionException("The source did not fail.");
    }

    /// <summary>Fails unless the frames of each epoch follow each other without overlap or hole, at the times their indices
    /// say.</summary>
    public void AssertInStep()
    {
        for (int i = 0; i < _frames.Count; i++)
        {
            FrameNote frame = _frames[i];
            Int128 pts = (((Int128)frame.SampleIndex * 2_000_000_000) + frame.Rate) / (2 * (Int128)frame.Rate);
            Assert.That(frame.Pts, Is.EqualTo((long)pts), $"time of {frame}");
            if (i == 0 || _frames[i - 1].Epoch != frame.Epoch) continue;
            FrameNote before = _frames[i - 1];
            Assert.That(
                frame.SampleIndex, Is.EqualTo(before.SampleIndex + before.Samples + frame.Skipped), $"{frame} after {before}");
        }
    }

    private void Take(AudioFrame frame)
    {
        _frames.Add(FrameNote.Of(frame));
        if (frame.Format.SampleType == SampleType.F32)
        {
            while (_channels.Count < frame.Channels) _channels.Add([]);
            for (int channel = 0; channel < frame.Channels; channel++) _channels[channel].AddRange(frame.Channel(channel));
        }

        Interlocked.Increment(ref _count);
    }
}
