using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Gives signs of life for all sources of the worker, on a thread of its own: whatever hangs, it goes on as long as the process
/// is given time.</summary>
internal sealed class Heartbeats
{
    private readonly Lock _lock = new();
    private readonly List<HostedSource> _sources = [];

    public void Start() => new Thread(Run) { IsBackground = true, Name = "heartbeat" }.Start();

    public void Add(HostedSource source)
    {
        lock (_lock) _sources.Add(source);
    }

    public void Remove(HostedSource source)
    {
        lock (_lock) _sources.Remove(source);
    }

    private void Run()
    {
        while (true)
        {
            lock (_lock)
            {
                foreach (HostedSource source in _sources) source.Beat();
            }

            Thread.Sleep(Heartbeat.Interval);
        }
    }
}
