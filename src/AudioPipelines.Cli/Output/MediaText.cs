using System.Globalization;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Output;

/// <summary>What a file or stream holds, in lines for people.</summary>
internal static class MediaText
{
    /// <summary>The tags that say what it is, in this order. The others are many and technical; JSON has them all.</summary>
    private static readonly string[] _tags = ["title", "artist", "album", "date", "genre", "comment"];

    public static IEnumerable<string> Lines(MediaInfo info)
    {
        yield return $"{info.Container ?? "no container"}, {Length(info)}{(info.IsSeekable ? "" : ", not seekable")}";
        foreach (MediaInfo.MediaStream stream in info.Streams) yield return $"  {Line(stream)}";
        foreach (string tag in _tags)
        {
            if (info.Tags.TryGetValue(tag, out IReadOnlyList<string>? values))
                yield return $"  {tag}: {string.Join(", ", values)}";
        }
    }

    private static string Length(MediaInfo info) => info switch
    {
        { IsLive: true } => "live",
        { Duration: { } nanoseconds } => (info.IsDurationEstimated ? "about " : "")
            + TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick).ToString(
                @"h\:mm\:ss\.fff", CultureInfo.InvariantCulture),
        _ => "of unknown length",
    };

    private static string Line(MediaInfo.MediaStream stream)
    {
        List<string> parts = [$"{stream.Type}: {stream.Description}"];
        if (stream.Rate > 0) parts.Add($"{stream.Rate} Hz");
        if (stream.Channels > 0) parts.Add($"{stream.Channels} channel{(stream.Channels == 1 ? "" : "s")}");
        if (stream.Depth > 0 && stream.Type == "audio") parts.Add($"{stream.Depth} bits");
        if (stream.Bitrate > 0) parts.Add($"{stream.Bitrate / 1000} kbit/s");
        if (stream.Language is not null) parts.Add(stream.Language);
        return string.Join(", ", parts);
    }
}
