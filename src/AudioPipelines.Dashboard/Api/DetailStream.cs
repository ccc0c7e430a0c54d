using System.Text.Json;
using AudioPipelines.Dashboard.Sources;

namespace AudioPipelines.Dashboard.Api;

/// <summary>One source in full to one viewer: all of it once a second, its events and gaps as they come.</summary>
internal sealed class DetailStream
{
    private readonly PageMount _mount;
    private readonly string _name;
    private SourceWatch? _watch;
    private long _lastEvent;
    private long _lastGap;

    public DetailStream(PageMount mount, string name)
    {
        (_mount, _name) = (mount, name);
        Follow();
    }

    /// <summary>Writes what is new. A source that is gone says nothing; one that takes its place goes on.</summary>
    public void Write(EventStream stream)
    {
        if (_watch is null || !_mount.Watches.All.TryGetValue(_name, out SourceWatch? watch) || watch != _watch) Follow();
        if (_watch is null) return;
        DateTimeOffset now = _mount.Time.GetUtcNow();
        stream.Event("detail"u8).Data(
            JsonSerializer.SerializeToUtf8Bytes(_mount.Reading.Detail(_watch, now), PageJson.Default.SourceDetail)).End();
        foreach (ShownEvent what in _watch.Events.After(_lastEvent))
        {
            stream.Event("event"u8).Data(JsonSerializer.SerializeToUtf8Bytes(what, PageJson.Default.ShownEvent)).End();
            _lastEvent = what.Id;
        }

        foreach (ShownGap gap in _watch.Gaps.After(ref _lastGap, now))
            stream.Event("gap"u8).Data(JsonSerializer.SerializeToUtf8Bytes(gap, PageJson.Default.ShownGap)).End();
    }

    /// <summary>Finds the source, and where its events and gaps have come to: those before are read with the lists.</summary>
    private void Follow()
    {
        _watch = _mount.Watches.All.GetValueOrDefault(_name);
        (_lastEvent, _lastGap) = (_watch?.Events.LastId ?? 0, _watch?.Gaps.LastId ?? 0);
    }
}
