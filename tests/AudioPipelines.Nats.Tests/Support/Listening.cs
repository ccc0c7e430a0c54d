using System.Collections.Concurrent;

namespace AudioPipelines.Nats.Tests.Support;

/// <summary>Takes all frames and events of a source.</summary>
internal sealed class Listening
{
    private readonly ConcurrentQueue<HeardFrame> _frames = new();
    private readonly ConcurrentQueue<AudioSourceEvent> _events = new();
    private long _instants;

    /// <param name="source">The source; its callback is ours.</param>
    public Listening(AudioSource source)
    {
        source.Notified += (_, what) => _events.Enqueue(what);
        source.SetCallback(frame =>
        {
            BeforeEach?.Invoke();
            _frames.Enqueue(HeardFrame.Of(frame));
            Interlocked.Add(ref _instants, frame.SamplesPerChannel);
        });
    }

    /// <summary>Called before each frame is taken; may block.</summary>
    public Action? BeforeEach { get; init; }

    public IReadOnlyList<HeardFrame> Frames => [.. _frames];

    public int Count => _frames.Count;

    public long Instants => Interlocked.Read(ref _instants);

    public IReadOnlyList<AudioSourceEvent> Events => [.. _events];

    public IEnumerable<T> Told<T>() => _events.OfType<T>();

    /// <summary>Waits for a number of frames.</summary>
    public void WaitFor(int frames) => Eventually.Is(() => Count >= frames, $"{frames} frames; there are {Count}");
}
