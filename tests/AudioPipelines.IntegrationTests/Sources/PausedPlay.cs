using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A frame that was played, and its samples.</summary>
internal sealed record PlayedFrame(int Epoch, long SampleIndex, TimeSpan Time, float[][] Channels)
{
    public int Samples => Channels[0].Length;
}

/// <summary>A source that pauses after its first frame, so that a test can do something before it ends.</summary>
internal sealed class PausedPlay
{
    private readonly ConcurrentQueue<PlayedFrame> _frames = new();
    private readonly ConcurrentQueue<EpochStarted> _begun = new();
    private readonly AudioSource _source;

    private PausedPlay(AudioSource source)
    {
        _source = source;
        source.Notified += Note;
        source.SetCallback(Take);
    }

    public IReadOnlyList<PlayedFrame> Frames => [.. _frames];

    public IReadOnlyList<EpochStarted> Begun => [.. _begun];

    public static async Task<PausedPlay> StartAsync(AudioSource source)
    {
        var play = new PausedPlay(source);
        await source.StartAsync();
        Eventually.Is(() => source.State is AudioSourceState.Paused, "the source pauses");
        await Eventually.Completes(source.PauseAsync(), "its callback has returned");
        return play;
    }

    /// <summary>Ends the pause, and waits for the end.</summary>
    public async Task ToEndAsync(bool isPaused = true)
    {
        if (isPaused) await _source.ResumeAsync();
        await Eventually.Completes(_source.Completion, "the source's end");
        _source.Notified -= Note;
        LedgerAssert.Balances(_source);
    }

    public IReadOnlyList<PlayedFrame> Of(int epoch) => [.. _frames.Where(frame => frame.Epoch == epoch)];

    /// <summary>Which frames do not hold what the whole has at their indices.</summary>
    public IEnumerable<string> Faults(AudioData whole) => _frames
        .Where(frame => frame.Channels.Where((samples, channel) => !samples.AsSpan().SequenceEqual(
            whole.Channels[channel].AsSpan((int)frame.SampleIndex, frame.Samples))).Any())
        .Select(frame => $"index {frame.SampleIndex} of epoch {frame.Epoch}");

    private void Note(object? sender, AudioSourceEvent what)
    {
        if (what is EpochStarted begun) _begun.Enqueue(begun);
    }

    private void Take(AudioFrame frame)
    {
        float[][] channels = [.. Enumerable.Range(0, frame.Channels).Select(channel => frame.Channel(channel).ToArray())];
        bool isFirst = _frames.IsEmpty;
        _frames.Enqueue(new PlayedFrame(frame.Epoch, frame.SampleIndex, frame.Time, channels));
        if (isFirst) _ = _source.PauseAsync();
    }
}
