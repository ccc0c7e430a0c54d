using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A frame that was played, and its samples.</summary>
internal sealed record PlayedFrame(int Epoch, long SampleIndex, TimeSpan Time, float[][] Channels)
{
    public int Samples => Channels[0].Length;
}

/// <summary>A source that pauses after its first frame, or after each of its first ones, so that a test can do something before
/// it ends.</summary>
internal sealed class PausedPlay
{
    private readonly ConcurrentQueue<PlayedFrame> _frames = new();
    private readonly ConcurrentQueue<EpochStarted> _begun = new();
    private readonly AudioSource _source;

    private readonly int _pauses;

    private PausedPlay(AudioSource source, int pauses)
    {
        (_source, _pauses) = (source, pauses);
        source.Notified += Note;
        source.SetCallback(Take);
    }

    public IReadOnlyList<PlayedFrame> Frames => [.. _frames];

    public IReadOnlyList<EpochStarted> Begun => [.. _begun];

    /// <param name="source">The source.</param>
    /// <param name="pauses">After how many frames it pauses.</param>
    public static async Task<PausedPlay> StartAsync(AudioSource source, int pauses = 1)
    {
        var play = new PausedPlay(source, pauses);
        await source.StartAsync();
        await play.WaitForPauseAsync();
        return play;
    }

    /// <summary>Ends the pause, and waits for the one after the next frame.</summary>
    public async Task ToNextPauseAsync()
    {
        await _source.ResumeAsync();
        await WaitForPauseAsync();
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

    private async Task WaitForPauseAsync()
    {
        Eventually.Is(() => _source.State is AudioSourceState.Paused, "the source pauses");
        await Eventually.Completes(_source.PauseAsync(), "its callback has returned");
    }

    private void Note(object? sender, AudioSourceEvent what)
    {
        if (what is EpochStarted begun) _begun.Enqueue(begun);
    }

    private void Take(AudioFrame frame)
    {
        float[][] channels = [.. Enumerable.Range(0, frame.Channels).Select(channel => frame.Channel(channel).ToArray())];
        _frames.Enqueue(new PlayedFrame(frame.Epoch, frame.SampleIndex, frame.Time, channels));
        if (_frames.Count <= _pauses) _ = _source.PauseAsync();
    }
}
