using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>Labels of a stream's channels: those of the description, else the channels' positions, else numbers.</summary>
internal static class ChannelLabels
{
    /// <summary>Names of <c>GstAudioChannelPosition</c> from −2 on.</summary>
    private static readonly string[] _positions =
    [
        "mono", "", "front left", "front right", "front centre", "low frequency", "rear left", "rear right",
        "front left of centre",
        "front right of centre", "rear centre", "low frequency 2", "side left", "side right", "top front left", "top front right",
        "top front centre", "top centre", "top rear left", "top rear right", "top side left", "top side right", "top rear centre",
        "bottom front centre", "bottom front left", "bottom front right", "wide left", "wide right", "surround left",
        "surround right",
    ];

    public static IReadOnlyList<string> For(StreamPlan plan, bool isOnly, AudioInfo info)
    {
        if (!isOnly || plan.Labels.Count == info.Channels) return For(plan, info.Channels);
        return [.. Enumerable.Range(0, info.Channels).Select(channel => Name(info, channel))];
    }

    /// <summary>Labels of a stream whose channels are declared, before any audio has come.</summary>
    public static IReadOnlyList<string> For(StreamPlan plan, int channels) =>
        plan.Labels.Count == channels
            ? plan.Labels
            : [.. Enumerable.Range(1, channels).Select(channel => $"{plan.Sink} {channel}")];

    private static string Name(AudioInfo info, int channel)
    {
        int position = info.Positions[channel] + 2;
        if (position < 0 || position >= _positions.Length || _positions[position].Length == 0) return $"channel {channel + 1}";
        return info.Channels == 2 ? _positions[position].Replace("front ", "", StringComparison.Ordinal) : _positions[position];
    }
}
