using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Grains;

/// <content>How runs end, and what follows.</content>
internal sealed partial class SourceGrain
{
    private void Follow(LocalRun run)
    {
        _run = run;
        _ = WatchAsync(run);
        _ = ForgiveAsync(run);
    }

    /// <summary>Waits for the end of a run, on this grain's turn.</summary>
    private async Task WatchAsync(LocalRun run)
    {
        RunEnd end = await run.Completion.ConfigureAwait(true);
        if (_run != run) return;
        _run = null;
        if (end.WasStopped) return;
        try
        {
            await NoteEndAsync(end).ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogEndNotKept(Name, thrown.Message); // the fleet finds at its next look that it does not run
        }
    }

    private async Task ForgiveAsync(LocalRun run)
    {
        await ((Task)run.Completion).WaitAsync(_healthyAfter).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_run != run || run.Completion.IsCompleted) return;
        bool isKept = Record.Failures > 0 || Record is { IsYoung: true, Definition.IsIsolated: false };
        Record.IsYoung = false;
        Record.Forgive();
        if (!isKept) return;
        try
        {
            await WriteAsync().ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogEndNotKept(Name, thrown.Message);
        }
    }

    private async Task NoteEndAsync(RunEnd end)
    {
        Record.IsYoung = false;
        if (end.Error is null) Record.HasEnded = true;
        else NoteFailure($"{runs.Silo}: {end.Error.Message}");
        if (!await ParkIfNeededAsync().ConfigureAwait(true)) await WriteAsync().ConfigureAwait(true);
        LocalRunReport report = Report();
        Leave();
        await GrainFactory.GetGrain<IFleetGrain>(IFleetGrain.Key).NoteAsync(report, runs.Silo).ConfigureAwait(true);
    }

    private void NoteFailure(string line)
    {
        Record.Failures++;
        Record.Story.Add($"attempt {Record.Failures} on {line}");
    }

    private async Task<bool> ParkIfNeededAsync()
    {
        if (Record.Failures < Math.Max(1, options.MaximumPlacements)) return false;
        Record.IsParked = true;
        Record.IsYoung = false;
        Record.Story.Add("it is not tried again; mend what is wrong, then start it");
        await WriteAsync().ConfigureAwait(true);
        LogParked(Name, string.Join(" | ", Record.Story));
        return true;
    }

    private async Task EndRunAsync()
    {
        LocalRun? run = _run;
        _run = null;
        if (run is not null) await run.StopAsync().ConfigureAwait(true);
    }

    /// <summary>Is active nowhere from now on, so that the next call may make it active on any silo.</summary>
    private void Leave()
    {
        if (_leaves) return;
        (_leaves, _leavesSince) = (true, Stopwatch.GetTimestamp());
        DeactivateOnIdle();
    }

    [LoggerMessage(2, LogLevel.Warning, "{Source}: parked: {Story}")]
    private partial void LogParked(string source, string story);

    [LoggerMessage(3, LogLevel.Warning, "{Source}: how its run ended could not be kept: {Cause}")]
    private partial void LogEndNotKept(string source, string cause);
}
