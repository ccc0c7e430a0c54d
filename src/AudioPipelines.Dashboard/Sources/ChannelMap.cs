namespace AudioPipelines.Dashboard.Sources;

/// <summary>Which channels belong to which stream of a source. Where the plan does not say how many a stream has, those of one
/// such stream are what the others leave; of more than one nothing is known.</summary>
internal readonly struct ChannelMap
{
    private readonly Dictionary<string, int[]>? _channels;
    private readonly string?[]? _streams;

    public ChannelMap(GstSource? source, int channels)
    {
        if (source is null || channels == 0) return;
        IReadOnlyList<StreamAlignment> streams = source.Alignment.Streams;
        var planned = source.Plan.Streams.ToDictionary(stream => stream.Sink, stream => stream.Channels);
        int?[] counts = [.. streams.Select(stream => planned.GetValueOrDefault(stream.Stream))];
        int known = counts.Sum() ?? 0;
        if (counts.Count(count => count is null) > 1) return;
        _channels = [];
        _streams = new string?[channels];
        int next = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            int count = Math.Clamp(counts[place] ?? channels - known, 0, channels - next);
            _channels[streams[place].Stream] = [.. Enumerable.Range(next, count)];
            _streams.AsSpan(next, count).Fill(streams[place].Stream);
            next += count;
        }
    }

    /// <summary>The channels of a stream; <see langword="null"/>: not known.</summary>
    public int[]? Of(string stream) => _channels?.GetValueOrDefault(stream);

    /// <summary>The stream of a channel; <see langword="null"/>: not known.</summary>
    public string? Of(int channel) => _streams?.ElementAtOrDefault(channel);
}
