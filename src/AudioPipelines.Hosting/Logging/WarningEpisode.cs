using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Logging;

/// <summary>Keeps one warning that an element gives again and again from flooding the log.</summary>
internal sealed class WarningEpisode
{
    private readonly ILogger _logger;
    private readonly string _element;
    private readonly string _text;
    private readonly Episode _episode;
    private long _count;

    public WarningEpisode(ILogger logger, string element, string text, TimeProvider time)
    {
        _logger = logger;
        _element = element;
        _text = text;
        _episode = new Episode(time, Sum);
    }

    public void Add()
    {
        if (_episode.Begins()) HostingLog.Warning(_logger, _element, _text);
        else Interlocked.Increment(ref _count);
    }

    public void Close() => _episode.Close();

    private void Sum()
    {
        if (Interlocked.Exchange(ref _count, 0) is > 0 and long count) HostingLog.MoreWarnings(_logger, count, _element, _text);
    }
}
