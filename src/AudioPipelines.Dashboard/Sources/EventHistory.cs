using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The last 200 events of a source. Any thread.</summary>
internal sealed class EventHistory
{
    /// <summary>How many are kept.</summary>
    public const int Most = 200;

    /// <summary>How much of a text is kept, in characters: 800 KiB in all at the worst.</summary>
    public const int LongestText = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<ShownEvent> _events = new();
    private ShownEvent? _last;
    private long _lastId;

    /// <summary>The number of the last event.</summary>
    public long LastId
    {
        get { lock (_lock) return _lastId; }
    }

    /// <summary>Adds an event. One that says the same as the one before takes its place, so that a flood of them pushes out
    /// nothing.</summary>
    public void Add(EventWords words, DateTimeOffset now)
    {
        string text = words.Text.Length > LongestText ? words.Text[..(LongestText - 1)] + "…" : words.Text;
        lock (_lock)
        {
            int? count = null;
            if (_last is { } last && last.Type == words.Type && last.Text == text)
            {
                count = (last.Count ?? 1) + 1;
                RemoveLast();
            }
            else if (_events.Count == Most)
            {
                _events.Dequeue();
            }

            _last = new ShownEvent
            {
                Id = ++_lastId,
                At = now,
                Type = words.Type,
                Text = text,
                Severity = words.Severity,
                Advice = words.Advice,
                Count = count,
            };
            _events.Enqueue(_last);
        }
    }

    /// <summary>The events after one, oldest first.</summary>
    public List<ShownEvent> After(long id)
    {
        lock (_lock) return [.. _events.Where(what => what.Id > id)];
    }

    private void RemoveLast()
    {
        for (int left = _events.Count; left > 0; left--)
        {
            ShownEvent what = _events.Dequeue();
            if (left > 1) _events.Enqueue(what);
        }
    }
}
