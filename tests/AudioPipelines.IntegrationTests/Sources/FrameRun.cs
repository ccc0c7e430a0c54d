using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What a live source's frames and events were: whether indices went on, and which epochs began.</summary>
internal sealed class FrameRun
{
    private readonly ConcurrentQueue<AudioSourceEvent> _events = new();
    private readonly ConcurrentQueue<string> _holes = new();
    private long _end = long.MinValue;
    private long _frames;
    private int _epoch;

    public FrameRun(GstSource source)
    {
        Source = source;
        source.Notified += (_, what) => _events.Enqueue(what);
        source.SetCallback(Look);
    }

    public GstSource Source { get; }

    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>The epoch of the latest frame.</summary>
    public int Epoch => Volatile.Read(ref _epoch);

    /// <summary>Where indices did not go on.</summary>
    public IReadOnlyCollection<string> Holes => _holes;

    public IEnumerable<T> Told<T>()
        where T : AudioSourceEvent => _events.OfType<T>();

    /// <summary>What the callback does; for a test that sets its own, which looks at more.</summary>
    public void Look(AudioFrame frame)
    {
        if (_end != long.MinValue && frame.SampleIndex != _end)
            _holes.Enqueue($"{frame.SampleIndex} follows {_end} in epoch {frame.Epoch}");
        _end = frame.SampleIndex + frame.SamplesPerChannel;
        Volatile.Write(ref _epoch, frame.Epoch);
        Interlocked.Increment(ref _frames);
    }

    /// <summary>Waits until so many more frames have come.</summary>
    public void WaitForMore(int frames)
    {
        long wanted = Frames + frames;
        Eventually.Is(() => Frames >= wanted, $"{frames} more frames");
    }

    /// <summary>Waits until a frame of an epoch has come.</summary>
    public void WaitForEpoch(int epoch) => Eventually.Is(() => Epoch >= epoch, $"a frame of epoch {epoch}");
}
