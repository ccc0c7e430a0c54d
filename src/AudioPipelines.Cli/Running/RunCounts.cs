namespace AudioPipelines.Cli.Running;

/// <summary>What a run has seen so far. Written by the source's thread, read by others.</summary>
internal sealed class RunCounts
{
    private long _frames;
    private long _samples;
    private int _epochs;
    private int _lastEpoch = -1;
    private int _gaps;

    /// <summary>Frames delivered.</summary>
    public long Frames => Volatile.Read(ref _frames);

    /// <summary>Samples per channel delivered.</summary>
    public long Samples => Volatile.Read(ref _samples);

    /// <summary>Epochs of the delivered frames.</summary>
    public int Epochs => Volatile.Read(ref _epochs);

    /// <summary>Gaps that are over.</summary>
    public int Gaps => Volatile.Read(ref _gaps);

    /// <summary>The format of the last frame; <see langword="null"/> before the first.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>When the last frame was captured, and how well that is known. Read it when the run is over.</summary>
    public CaptureTime LastCapture { get; private set; }

    /// <summary>Takes note of a frame.</summary>
    public void Count(AudioFrame frame)
    {
        Format = frame.Format;
        LastCapture = frame.CaptureTime;
        Volatile.Write(ref _frames, _frames + 1);
        Volatile.Write(ref _samples, _samples + frame.SamplesPerChannel);
        if (frame.Epoch == _lastEpoch) return;
        _lastEpoch = frame.Epoch;
        Volatile.Write(ref _epochs, _epochs + 1);
    }

    /// <summary>Takes note of a gap.</summary>
    public void CountGap() => Interlocked.Increment(ref _gaps);
}
