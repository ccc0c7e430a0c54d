namespace AudioPipelines.Dashboard.Live;

/// <summary>One source that is watched: what its frames leave for the thread that shows, and the feeds made of it.</summary>
/// <remarks>All but <see cref="OnFrame"/> and <see cref="Flags"/> are called by the thread that shows.</remarks>
/// <param name="name">The source's name.</param>
/// <param name="spectra">What transforms, for each sample rate; shared by all sources.</param>
internal sealed class SourceTap(string name, LiveSpectra spectra) : IDisposable
{
    private const string NoSource = "There is no source of this name.";

    private readonly LevelCell _cell = new();
    private readonly LevelRow _second = new();
    private readonly Dictionary<(LiveKind Kind, int Channel, int Rate), LiveFeed> _feeds = [];
    private readonly HashSet<(LiveKind, int, int)> _wanted = [];
    private readonly HashSet<int> _channels = [];
    private readonly Dictionary<int, ChannelTrack> _tracks = [];
    private IAudioSource? _source;
    private volatile IDisposable? _observer;
    private volatile bool _watchesLevels;
    private volatile bool _watchesAudio;
    private volatile AudioFormat? _format; // of frames that the rings do not take
    private volatile ChannelRings? _rings;
    private volatile LiveFlags? _flags;
    private bool _hasNewChannels;

    /// <summary>The source's name.</summary>
    public string Name => name;

    /// <summary>What is worth a word in the last second; <see langword="null"/>: levels are not watched. Any thread.</summary>
    public LiveFlags? Flags => _flags;

    /// <summary>Whether it sees the frames of a source. Any thread.</summary>
    public bool IsAttached => _observer is not null;

    /// <summary>What is wrong with the source as one to be watched; <see langword="null"/>: nothing.</summary>
    public string? Obstacle { get; private set; } = NoSource;

    /// <summary>How many kinds of messages are made of it.</summary>
    public int Feeds => _feeds.Count;

    /// <summary>Whether nobody wants anything of it.</summary>
    public bool IsIdle => _wanted.Count == 0;

    /// <summary>Begins to say anew what is wanted.</summary>
    public void BeginDemand() => _wanted.Clear();

    /// <summary>Asks for a feed.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="channel">The channel; −1: all.</param>
    /// <param name="rate">How many messages a second.</param>
    public LiveFeed Want(LiveKind kind, int channel, int rate)
    {
        (LiveKind, int, int) key = (kind, channel, rate);
        _wanted.Add(key);
        if (_feeds.TryGetValue(key, out LiveFeed? feed)) return feed;
        return _feeds[key] = kind switch
        {
            LiveKind.Levels => new LevelFeed(rate),
            LiveKind.Waveform => new WaveformFeed(channel, rate),
            LiveKind.Spectrum => new SpectrumFeed(channel, rate),
            _ => new SoundFeed(channel),
        };
    }

    /// <summary>Ends what <see cref="BeginDemand"/> began: what is not wanted any more is no longer made.</summary>
    public void EndDemand()
    {
        foreach ((LiveKind, int, int) key in _feeds.Keys)
        {
            if (!_wanted.Contains(key)) _feeds.Remove(key);
        }

        bool watchedLevels = _watchesLevels;
        _watchesLevels = _feeds.Keys.Any(key => key.Kind is LiveKind.Levels);
        if (_watchesLevels && !watchedLevels)
        {
            _cell.Take(); // of when they were watched before
            _second.Clear();
        }

        if (!_watchesLevels) _flags = null;
        _channels.Clear();
        _channels.UnionWith(_feeds.Keys.Where(key => key.Kind is not LiveKind.Levels).Select(key => key.Channel));
        _hasNewChannels = true;
        _watchesAudio = _channels.Count > 0;
        if (!_watchesAudio) (_rings, _format) = (null, null);
        foreach (int channel in _tracks.Keys)
        {
            if (!_channels.Contains(channel)) _tracks.Remove(channel);
        }
    }

    /// <summary>Watches a source, which takes the place of the one before; <see langword="null"/>: it is not there.</summary>
    public void Attach(IAudioSource? source)
    {
        if (ReferenceEquals(source, _source))
        {
            PrepareRings();
            return;
        }

        _observer?.Dispose();
        (_source, _observer) = (source, null);
        Forget();
        PrepareRings();
        Obstacle = source is null ? NoSource
            : source is not AudioSource ? "This source is of a kind that cannot be observed."
            : null;
        if (source is AudioSource observed) _observer = observed.Observe(OnFrame);
    }

    /// <summary>What is wrong with a channel as one to be watched; <see langword="null"/>: nothing that is known.</summary>
    public string? ObstacleOf(int channel) =>
        Obstacle ?? (_source?.Format is { } format && channel >= format.Channels
            ? $"The source has {format.Channels} channels, counted from 0."
            : null);

    /// <summary>Makes the messages of a turn.</summary>
    public void Advance(long before, long turn, TimeSpan elapsed, long now)
    {
        LevelRow? come = _watchesLevels ? _cell.Take() : null;
        if (come is not null) _second.Add(come);
        if (_watchesLevels && LiveRate.IsDue(before, turn, 1)) RefreshFlags();
        ChannelRings? rings = _watchesAudio ? UpdateRings() : null;
        LiveSpectrum? spectrum = rings is null ? null : spectra.Of(rings.Format.SampleRate);
        if (rings is not null) AdvanceColumns(rings);
        foreach (LiveFeed feed in _feeds.Values)
        {
            if (feed is LevelFeed levels) levels.Advance(before, turn, come);
            else if (rings is not null) Advance(feed, before, turn, rings, spectrum!, elapsed, now);
        }
    }

    public void Dispose() => Attach(null);

    private void Advance(
        LiveFeed feed, long before, long turn, ChannelRings rings, LiveSpectrum spectrum, TimeSpan elapsed, long now)
    {
        if (feed is SoundFeed sound) sound.Advance(turn, rings, elapsed, now);
        else if (feed is WaveformFeed { Channel: var drawn } waveform && _tracks.TryGetValue(drawn, out ChannelTrack? track))
            waveform.Advance(before, turn, track.Columns, rings.Format.SampleRate);
        else if (feed is SpectrumFeed { Channel: var heard } bands && _tracks.TryGetValue(heard, out track))
            bands.Advance(before, turn, track, spectrum, spectra.Samples);
    }

    /// <summary>Leaves a frame's levels and samples for the next turn. Thread that delivers; it neither waits nor
    /// allocates.</summary>
    private void OnFrame(AudioFrame frame)
    {
        if (_watchesLevels) _cell.Add(frame);
        if (!_watchesAudio) return;
        if (_rings is { } rings && rings.Takes(frame.Format)) rings.Append(frame);
        else _format = frame.Format;
    }

    /// <summary>Forgets the samples of a source that was watched before. Its indices mean nothing for the next.</summary>
    private void Forget()
    {
        _cell.Take();
        _second.Clear();
        (_rings, _format, _flags) = (null, null, null);
        _tracks.Clear();
        foreach (LiveFeed feed in _feeds.Values) (feed as LevelFeed)?.Forget();
    }

    /// <summary>Makes the rings before there is a frame, where its format is known.</summary>
    private void PrepareRings()
    {
        if (!_watchesAudio) return;
        if (_rings is null) _format ??= _source?.Format;
        UpdateRings();
    }

    /// <summary>Makes the rings of a new format, and those of channels that are new.</summary>
    private ChannelRings? UpdateRings()
    {
        ChannelRings? rings = _rings;
        if (_format is { } format)
        {
            _format = null;
            if (rings?.Takes(format) != true)
            {
                rings = new ChannelRings(format);
                _hasNewChannels = true;
                _tracks.Clear();
            }
        }

        if (rings is null) return null;
        if (_hasNewChannels)
        {
            _hasNewChannels = false;
            rings.Watch(_channels);
        }

        return _rings = rings;
    }

    private void AdvanceColumns(ChannelRings rings)
    {
        foreach (int channel in _channels)
        {
            if (rings.Of(channel) is not { } ring) continue;
            if (!_tracks.TryGetValue(channel, out ChannelTrack? track)) _tracks[channel] = track = new ChannelTrack(rings, ring);
            track.Columns.Advance();
        }
    }

    private void RefreshFlags()
    {
        if (_second.Samples == 0) return;
        int[] silent = ChannelsWith(LevelFlags.Silent), clipped = ChannelsWith(LevelFlags.Clipped);
        _second.Clear();
        if (_flags is { } before && silent.SequenceEqual(before.Silent) && clipped.SequenceEqual(before.Clipped)) return;
        _flags = new LiveFlags(silent, clipped);
    }

    private int[] ChannelsWith(LevelFlags flag) =>
        [.. Enumerable.Range(0, _second.Channels).Where(channel => (_second.FlagsOf(channel) & flag) != 0)];
}
