namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Counts the frames of a source that may run for long, and keeps none; notes what the source tells.</summary>
internal sealed class FrameCounter
{
    private readonly List<AudioSourceEvent> _events = [];
    private long _count;
    private FrameShape _last = new(0, 0, 0, 0);

    public FrameCounter(IAudioSource source)
    {
        source.Notified += (_, notification) =>
        {
            lock (_events) _events.Add(notification);
        };
        source.SetCallback(frame =>
        {
            Volatile.Write(ref _last, new FrameShape(frame.Epoch, frame.SampleRate, frame.Channels, frame.SampleIndex));
            Interlocked.Increment(ref _count);
        });
    }

    public long Count => Interlocked.Read(ref _count);

    /// <summary>What the latest frame was.</summary>
    public FrameShape Last => Volatile.Read(ref _last);

    /// <summary>Failures that were told, in their order.</summary>
    public IReadOnlyList<AudioSourceException> Failures
    {
        get
        {
            lock (_events) return [.. _events.OfType<SourceFailed>().Select(failed => failed.Error)];
        }
    }

    /// <summary>Waits for so many frames more, of a later epoch than the given one.</summary>
    public void WaitForMore(int frames, int afterEpoch = -1)
    {
        Eventually.Is(() => Last.Epoch > afterEpoch, "a frame of a new epoch", TimeSpan.FromSeconds(60));
        long before = Count;
        Eventually.Is(() => Count >= before + frames, $"{frames} frames");
    }
}

/// <summary>What a frame was.</summary>
internal sealed record FrameShape(int Epoch, int Rate, int Channels, long SampleIndex);
