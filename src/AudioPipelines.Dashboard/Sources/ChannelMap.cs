namespace AudioPipelines.Dashboard.Sources;

/// <summary>Which channels belong to which stream of a source. Where the plan does not say how many a stream has, those of one
/// such stream are what the others leave; of more than one nothing is known. Before audio comes they are what the plan
/// says.</summary>
internal readonly struct ChannelMap
{
    private readonly Dictionary<string, int[]>? _channels;
    private readonly string?[]? _streams;

    public ChannelMap(GstSource? source, int channels)
    {
        if (source is null) return;
        IReadOnlyList<StreamAlignment> streams = source.Alignment.Streams;
        PipelinePlan plan = source.Plan;
        int?[] counts = [.. streams.Select(stream => Declared(plan, stream.Stream))];
        int known = counts.Sum() ?? 0;
        int unknown = counts.Count(count => count is null);
        if (unknown > 1 || (channels == 0 && unknown > 0)) return;
        if (channels == 0) channels = known;
        if (known > channels || (unknown == 0 && known < channels)) return; // the plan is not that of what runs
        _channels = [];
        _streams = new string?[channels];
        int next = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            int count = counts[place] ?? channels - known;
            _channels[streams[place].Stream] = [.. Enumerable.Range(next, count)];
            _streams.AsSpan(next, count).Fill(streams[place].Stream);
            next += count;
        }
    }

    /// <summary>How many channels are known.</summary>
    public int Count => _streams?.Length ?? 0;

    /// <summary>The channels of a stream; <see langword="null"/>: not known.</summary>
    public int[]? Of(string stream) => _channels?.GetValueOrDefault(stream);

    /// <summary>The stream of a channel; <see langword="null"/>: not known.</summary>
    public string? Of(int channel) => _streams?.ElementAtOrDefault(channel);

    /// <summary>How many channels the plan says a stream has. One that lists no streams has as many in each.</summary>
    private static int? Declared(PipelinePlan plan, string sink)
    {
        StreamPlan? stream = plan.Streams.FirstOrDefault(stream => stream.Sink == sink);
        return stream?.Channels ?? (stream?.Labels.Count > 0 ? stream.Labels.Count : plan.Channels);
    }
}
