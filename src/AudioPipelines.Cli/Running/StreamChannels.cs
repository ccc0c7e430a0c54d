using System.Globalization;

namespace AudioPipelines.Cli.Running;

/// <summary>A stream, and which of the source's channels are its own.</summary>
/// <param name="Plan">The stream.</param>
/// <param name="First">Its first channel, counted from 0.</param>
/// <param name="Count">How many it has.</param>
internal sealed record StreamChannels(StreamPlan Plan, int First, int Count)
{
    /// <summary>Finds the channels of each stream.</summary>
    /// <param name="plan">What ran.</param>
    /// <param name="alignment">The streams, in the order of their channels.</param>
    /// <param name="labels">The labels of all channels. Those of streams without labels have the stream's name and a
    /// number.</param>
    /// <returns>Nothing where there is only one stream, or a recording whose labels tell of none.</returns>
    public static IReadOnlyList<StreamChannels> Of(
        PipelinePlan plan, SourceAlignment alignment, IReadOnlyList<string> labels)
    {
        if (plan.Replay is not null) return OfRecording(labels);
        if (alignment.Streams.Count < 2) return [];
        List<StreamChannels> streams = [];
        int first = 0;
        foreach (string sink in alignment.Streams.Select(stream => stream.Stream))
        {
            StreamPlan stream = plan.Streams.FirstOrDefault(stream => stream.Sink == sink) ?? new StreamPlan(sink, null, []);
            int count = stream.Labels.Count;
            while (stream.Labels.Count == 0 && first + count < labels.Count && labels[first + count] == Label(sink, count + 1))
                count++;
            streams.Add(new StreamChannels(stream, first, count));
            first += count;
        }

        return streams;
    }

    /// <summary>A recording has channels and no streams. Where nobody gave labels, they are the streams' names and
    /// numbers.</summary>
    private static List<StreamChannels> OfRecording(IReadOnlyList<string> labels)
    {
        List<StreamChannels> streams = [];
        for (int first = 0; first < labels.Count; first += streams[^1].Count)
        {
            if (!labels[first].EndsWith(" 1", StringComparison.Ordinal)) return [];
            string sink = labels[first][..^2];
            int count = 1;
            while (first + count < labels.Count && labels[first + count] == Label(sink, count + 1)) count++;
            streams.Add(new StreamChannels(new StreamPlan(sink, null, []), first, count));
        }

        return streams.Count < 2 ? [] : streams;
    }

    private static string Label(string sink, int number) => $"{sink} {number.ToString(CultureInfo.InvariantCulture)}";
}
