namespace AudioPipelines.Dashboard.Live;

/// <summary>The sound that a viewer has not been sent yet, a second at most; of more the oldest is left out, and what follows
/// says so.</summary>
internal sealed class SoundQueue
{
    private readonly Queue<WaitingMessage> _waiting = new();
    private readonly Stack<WaitingMessage> _unused = new();
    private long _samples;
    private bool _isLeftOut;

    /// <summary>Adds a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sampleRate">The samples' rate.</param>
    public void Put(ReadOnlySpan<byte> message, int sampleRate)
    {
        WaitingMessage added = _unused.TryPop(out WaitingMessage? unused) ? unused : new WaitingMessage();
        added.Put(message, source: 0);
        _waiting.Enqueue(added);
        _samples += added.Samples;
        while (_samples > sampleRate && _waiting.Count > 1) LeaveOut();
        if (!_isLeftOut) return;
        _waiting.Peek().MarkLeftOut();
        _isLeftOut = false;
    }

    /// <summary>Takes the oldest message.</summary>
    public bool TryTake(ref byte[] bytes, out int length)
    {
        length = 0;
        if (!_waiting.TryDequeue(out WaitingMessage? first)) return false;
        _samples -= first.Samples;
        length = first.Take(ref bytes);
        _unused.Push(first);
        return true;
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        while (_waiting.Count > 0) LeaveOut();
        _isLeftOut = false;
    }

    private void LeaveOut()
    {
        WaitingMessage oldest = _waiting.Dequeue();
        _samples -= oldest.Samples;
        oldest.Drop();
        _unused.Push(oldest);
        _isLeftOut = true;
    }
}
