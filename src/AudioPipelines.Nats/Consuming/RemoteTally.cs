namespace AudioPipelines.Nats.Consuming;

/// <summary>Counts what came, and what did not. One thread writes, any may read.</summary>
internal sealed class RemoteTally
{
    private long _messages, _bytes, _filled, _skipped, _refused, _repeated, _unreadable, _losses;

    public RemoteCounts Counts => new(
        Interlocked.Read(ref _messages), Interlocked.Read(ref _bytes), Interlocked.Read(ref _filled),
        Interlocked.Read(ref _skipped), Interlocked.Read(ref _refused), Interlocked.Read(ref _repeated),
        Interlocked.Read(ref _unreadable), Interlocked.Read(ref _losses));

    public void AddMessage(int bytes)
    {
        Interlocked.Increment(ref _messages);
        Interlocked.Add(ref _bytes, bytes);
    }

    public void AddMissing(long instants, bool isFilled) => Interlocked.Add(ref isFilled ? ref _filled : ref _skipped, instants);

    public void AddRefused(int frames) => Interlocked.Add(ref _refused, frames);

    public void AddRepeated() => Interlocked.Increment(ref _repeated);

    public void AddUnreadable() => Interlocked.Increment(ref _unreadable);

    public void AddLoss() => Interlocked.Increment(ref _losses);
}
