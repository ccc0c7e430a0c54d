namespace AudioPipelines.Testing;

/// <summary>Checks that frames follow each other: within an epoch without overlap or hole, and never back in time.</summary>
internal sealed class FrameContinuity
{
    private const int MaximumFindings = 16;

    private readonly Lock _lock = new();
    private readonly List<string> _findings = [];
    private long _count;
    private int _epochs;
    private int _epoch = -1;
    private long _next;

    public long Count => Interlocked.Read(ref _count);

    public int Epochs => Volatile.Read(ref _epochs);

    public IReadOnlyList<string> Findings
    {
        get { lock (_lock) return [.. _findings]; }
    }

    public void Add(AudioFrame frame)
    {
        long expected = _next + frame.SkippedSamples;
        if (frame.Epoch == _epoch && frame.SampleIndex != expected) Find($"{frame} in place of one at {expected}.");
        if (frame.Epoch < _epoch) Find($"{frame} after epoch {_epoch}.");
        if (frame.Epoch != _epoch) _epochs++;
        _epoch = frame.Epoch;
        _next = frame.SampleIndex + frame.SamplesPerChannel;
        Interlocked.Increment(ref _count);
    }

    private void Find(string what)
    {
        lock (_lock)
        {
            if (_findings.Count < MaximumFindings) _findings.Add(what);
        }
    }
}
