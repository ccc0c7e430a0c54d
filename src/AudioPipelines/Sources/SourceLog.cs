using Microsoft.Extensions.Logging;

namespace AudioPipelines.Sources;

/// <summary>The log messages of the sources themselves. Everything a user should see is an event as well.</summary>
internal static partial class SourceLog
{
    [LoggerMessage(1, LogLevel.Error, "A handler of the events of source '{Source}' threw")]
    public static partial void HandlerThrew(ILogger logger, string source, Exception thrown);

    [LoggerMessage(2, LogLevel.Error, "Source '{Source}' could not be closed cleanly")]
    public static partial void CloseFailed(ILogger logger, string source, Exception thrown);

    [LoggerMessage(3, LogLevel.Warning, "The graph of the failed source '{Source}' could not be kept in {Folder}")]
    public static partial void GraphNotKept(ILogger logger, string source, string folder, Exception thrown);

    [LoggerMessage(4, LogLevel.Error, "An observer of the frames of source '{Source}' threw, and was taken away")]
    public static partial void ObserverThrew(ILogger logger, string source, Exception thrown);
}
