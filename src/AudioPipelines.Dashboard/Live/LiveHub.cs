using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Dashboard.Live;

/// <summary>Makes what viewers watch, 25 times a second, once for all of them. Without viewers it does nothing, and no source is
/// observed.</summary>
/// <param name="find">Gives the source of a name, or <see langword="null"/>. Sources may come, go, and be replaced.</param>
/// <param name="time">The time.</param>
/// <param name="logger">Where it is logged what goes wrong.</param>
internal sealed partial class LiveHub(Func<string, IAudioSource?> find, TimeProvider time, ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, SourceTap> _taps = new(StringComparer.Ordinal);
    private readonly LiveSpectra _spectra = new();
    private LiveViewer[] _viewers = []; // replaced, never changed
    private SourceTap[] _watched = []; // likewise
    private volatile bool _isChanged;
    private bool _isRunning;

    /// <summary>How many sources are observed now.</summary>
    public int Watched => _taps.Count;

    /// <summary>How many kinds of messages are made, of all sources.</summary>
    public int Feeds => Volatile.Read(ref _watched).Sum(tap => tap.Feeds);

    /// <summary>Whether a source is observed now.</summary>
    public bool IsWatching(string source) => _taps.GetValueOrDefault(source)?.IsAttached == true;

    /// <summary>What is worth a word in the channels of a source in its last second; <see langword="null"/>: nobody watches its
    /// levels.</summary>
    public LiveFlags? FlagsOf(string source) => _taps.GetValueOrDefault(source)?.Flags;

    /// <summary>Shows a viewer what it wants, until it is removed.</summary>
    public void Add(LiveViewer viewer)
    {
        lock (_lock)
        {
            _viewers = [.. _viewers, viewer];
            _isChanged = true;
            if (_isRunning) return;
            _isRunning = true;
        }

        // A thread of its own, which gives way: the delivering threads have as few processors as it has.
        new Thread(Run) { IsBackground = true, Name = "live page" }.Start();
    }

    /// <summary>Removes a viewer.</summary>
    public void Remove(LiveViewer viewer)
    {
        lock (_lock) _viewers = [.. _viewers.Where(other => other != viewer)];
        NoteChange();
    }

    /// <summary>Notes that a viewer wants something else.</summary>
    public void NoteChange() => _isChanged = true;

    private void Run()
    {
        GivingWay.Begin();
        using var turns = new PeriodicTimer(LiveRate.Turn, time);
        long started = time.GetTimestamp();
        TimeSpan elapsed = TimeSpan.Zero;
        long last = -1;
        do
        {
            TimeSpan now = time.GetElapsedTime(started);
            long turn = (long)Math.Round(now / LiveRate.Turn); // a timer is a little early or late
            if (turn > last)
            {
                try
                {
                    Turn(last, turn, now - elapsed);
                }
                catch (Exception thrown)
                {
                    TurnBroke(logger, thrown); // the next is another
                }

                (last, elapsed) = (turn, now);
            }

            lock (_lock)
            {
                _isRunning = _viewers.Length > 0 || !_taps.IsEmpty;
                if (!_isRunning) return;
            }
        }
        while (turns.WaitForNextTickAsync().AsTask().GetAwaiter().GetResult());
    }

    private void Turn(long before, long turn, TimeSpan elapsed)
    {
        LiveViewer[] viewers = Volatile.Read(ref _viewers);
        bool isSecond = LiveRate.IsDue(before, turn, 1);
        if (_isChanged || isSecond)
        {
            _isChanged = false;
            Demand(viewers);
        }

        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (SourceTap tap in _watched)
        {
            try
            {
                tap.Advance(before, turn, elapsed, now);
            }
            catch (Exception thrown)
            {
                CannotShow(logger, tap.Name, thrown); // the other sources go on
            }
        }

        foreach (LiveViewer viewer in viewers) Post(viewer, turn);
    }

    private static void Post(LiveViewer viewer, long turn)
    {
        bool isPosted = false;
        foreach ((LiveFeed feed, int place) in viewer.Feeds)
        {
            if (feed.MadeIn != turn) continue;
            viewer.Outbox.Post(viewer.FeedsOf, feed, place);
            isPosted = true;
        }

        if (isPosted) viewer.Outbox.Wake();
    }

    /// <summary>Puts together what all viewers want, and leaves the rest.</summary>
    private void Demand(LiveViewer[] viewers)
    {
        foreach (SourceTap tap in _taps.Values) tap.BeginDemand();
        foreach (LiveViewer viewer in viewers) Demand(viewer, viewer.Interest);
        foreach (SourceTap tap in _taps.Values)
        {
            tap.EndDemand();
            if (!tap.IsIdle) Attach(tap);
            else if (_taps.TryRemove(tap.Name, out _)) tap.Dispose();
        }

        Volatile.Write(ref _watched, [.. _taps.Values]);
        foreach (LiveViewer viewer in viewers) TellMissing(viewer);
    }

    private void Demand(LiveViewer viewer, LiveInterest interest)
    {
        if (viewer.FeedsOf != interest.Number) viewer.Told.Clear();
        viewer.FeedsOf = interest.Number;
        viewer.Feeds.Clear();
        for (int place = 0; place < interest.Levels.Count; place++)
            viewer.Feeds.Add((TapOf(interest.Levels[place]).Want(LiveKind.Levels, -1, interest.LevelsRate), place));
        if (interest.Picture is { } picture)
        {
            SourceTap tap = TapOf(picture);
            for (int place = 0; place < interest.PictureChannels.Count; place++)
            {
                int channel = interest.PictureChannels[place];
                viewer.Feeds.Add((tap.Want(LiveKind.Waveform, channel, interest.PictureRate), place));
                viewer.Feeds.Add((tap.Want(LiveKind.Spectrum, channel, interest.PictureRate), place));
            }
        }

        if (interest.Listen is { } listen)
            viewer.Feeds.Add((TapOf(listen).Want(LiveKind.Sound, interest.ListenChannel, LiveRate.Most), 0));
    }

    private SourceTap TapOf(string name) =>
        _taps.GetOrAdd(name, static (name, spectra) => new SourceTap(name, spectra), _spectra);

    /// <summary>Tells a viewer what it asked for and is not there; each once.</summary>
    private void TellMissing(LiveViewer viewer)
    {
        LiveInterest interest = viewer.Interest;
        if (viewer.FeedsOf != interest.Number) return; // the next turn sees to it
        foreach (string name in interest.Levels) Tell(viewer, name, _taps.GetValueOrDefault(name)?.Obstacle);
        foreach (int channel in interest.PictureChannels) Tell(viewer, interest.Picture!, channel);
        if (interest.Listen is { } listen) Tell(viewer, listen, interest.ListenChannel);
    }

    private void Tell(LiveViewer viewer, string name, int channel)
    {
        if (_taps.GetValueOrDefault(name) is not { } tap || tap.ObstacleOf(channel) is not { } obstacle) return;
        Tell(viewer, name, tap.Obstacle ?? $"It has no channel {channel}. {obstacle}");
    }

    private static void Tell(LiveViewer viewer, string name, string? obstacle)
    {
        if (obstacle is null) return;
        string text = $"'{name}': {obstacle}";
        if (viewer.Told.Add(text)) viewer.Outbox.Tell(viewer.FeedsOf, LiveError.ToText(text));
    }

    private void Attach(SourceTap tap)
    {
        try
        {
            tap.Attach(find(tap.Name));
        }
        catch (Exception thrown)
        {
            CannotShow(logger, tap.Name, thrown);
        }
    }

    [LoggerMessage(210, LogLevel.Error, "What is watched of source '{Source}' could not be shown")]
    private static partial void CannotShow(ILogger logger, string source, Exception thrown);

    [LoggerMessage(211, LogLevel.Error, "A turn of what is watched broke off")]
    private static partial void TurnBroke(ILogger logger, Exception thrown);
}
