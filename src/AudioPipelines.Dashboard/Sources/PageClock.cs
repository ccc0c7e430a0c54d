using Microsoft.Extensions.Logging;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Once a second: looks which sources there are, keeps their figures, and makes known to viewers what has changed. One
/// timer for all sources, and one computation for all viewers.</summary>
internal sealed partial class PageClock : IDisposable
{
    private readonly SourceWatches _watches;
    private readonly MeterReader _meter;
    private readonly WallBoard _board;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _over = new();
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private TaskCompletionSource _second = New();

    public PageClock(SourceWatches watches, WallBoard board, TimeProvider time, ILogger logger)
    {
        (_watches, _board, _time, _logger) = (watches, board, time, logger);
        _meter = new MeterReader(watches);
        _ = RunAsync();
    }

    /// <summary>Set when the server stops.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Completes at the next second's end.</summary>
    public Task NextSecond => Volatile.Read(ref _second).Task;

    public void Dispose()
    {
        _over.Cancel();
        _meter.Dispose();
        _watches.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync()
    {
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), _time);
        try
        {
            while (await seconds.WaitForNextTickAsync(_over.Token).ConfigureAwait(false)) Tick();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        finally
        {
            Volatile.Read(ref _second).TrySetResult();
        }
    }

    private void Tick()
    {
        DateTimeOffset now = _time.GetUtcNow();
        try
        {
            _watches.Refresh();
            _meter.Read();
            foreach (SourceWatch watch in _watches.All.Values) Tick(watch, now);
            if (_board.HasViewers) _board.Refresh(now);
        }
        catch (Exception thrown)
        {
            if (_broken.Add("")) LogBroken(_logger, "the list of sources", thrown);
        }

        Interlocked.Exchange(ref _second, New()).TrySetResult();
    }

    /// <summary>An application's own source may throw; it costs the others nothing, and is told of once.</summary>
    private void Tick(SourceWatch watch, DateTimeOffset now)
    {
        try
        {
            watch.Tick(now);
        }
        catch (Exception thrown)
        {
            if (_broken.Add(watch.Name)) LogBroken(_logger, watch.Name, thrown);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The live page cannot read {Source}; what it shows of that stands still.")]
    private static partial void LogBroken(ILogger logger, string source, Exception exception);
}
