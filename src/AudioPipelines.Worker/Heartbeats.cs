using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Gives signs of life for all sources of the worker, on a thread of its own. Whatever hangs, it continues as long as
/// the process gets processor time.</summary>
internal sealed class Heartbeats
{
    private readonly Lock _lock = new();
    private ServedSource[] _sources = [];

    public void Start() => new Thread(Run) { IsBackground = true, Name = "heartbeat" }.Start();

    public void Add(ServedSource source)
    {
        lock (_lock) _sources = [.. _sources, source];
    }

    public void Remove(ServedSource source)
    {
        lock (_lock) _sources = [.. _sources.Where(other => other != source)];
    }

    private void Run()
    {
        while (true)
        {
            foreach (ServedSource source in Volatile.Read(ref _sources)) source.Beat();
            Thread.Sleep(Heartbeat.Interval);
        }
    }
}
