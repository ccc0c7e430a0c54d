using Microsoft.Extensions.Logging;

namespace AudioPipelines.Nats.Publishing;

/// <summary>What publishers and remote sources log.</summary>
internal static partial class PublisherLog
{
    [LoggerMessage(7201, LogLevel.Warning, "{Source}: frames cannot be published and are buffered: {Error}")]
    public static partial void Lost(ILogger logger, string source, string error);

    [LoggerMessage(7202, LogLevel.Information, "{Source}: frames are published again, after {Failures} failed attempts; "
        + "{Dropped} sample instants found no room so far")]
    public static partial void Returned(ILogger logger, string source, long failures, long dropped);

    [LoggerMessage(7203, LogLevel.Error, "{Source}: {Error}")]
    public static partial void Refused(ILogger logger, string source, string error);

    [LoggerMessage(7204, LogLevel.Warning, "{Source}: a frame of {Bytes} bytes is larger than the broker's limit of {Limit} and "
        + "was dropped, as others like it will be. Publish S16, shorten the frames, or raise max_payload at the broker")]
    public static partial void TooLarge(ILogger logger, string source, int bytes, int limit);
}
