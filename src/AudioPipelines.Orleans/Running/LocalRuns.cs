using System.Collections.Concurrent;

namespace AudioPipelines.Fleet.Running;

/// <summary>The runs of this silo.</summary>
internal sealed class LocalRuns(FleetSiloOptions options, RunMaking making)
{
    private readonly ConcurrentDictionary<(string Name, long Token), LocalRun> _runs = new();

    /// <summary>This silo's name.</summary>
    public string Silo { get; } = options.Name!;

    /// <summary>Whether sources are to leave.</summary>
    public bool IsDraining { get; set; }

    public int Count => _runs.Count;

    public LocalRunReport[] Report() => [.. _runs.Values.Select(run => run.Report())];

    /// <summary>Starts a run.</summary>
    /// <param name="source">What runs.</param>
    /// <param name="token">The token of the run.</param>
    /// <param name="isSuspect">Whether the source failed before, and gets a process of its own.</param>
    /// <param name="isStandby">Whether it runs beside the owner, and waits to take over.</param>
    /// <exception cref="FleetException">The description is wrong on this silo.</exception>
    public LocalRun Start(FleetSource source, long token, bool isSuspect, bool isStandby)
    {
        LocalRun run = making.Make(source, token, isSuspect);
        if (isStandby) run.StandBy();
        _runs[(source.Name, token)] = run;
        _ = ForgetAsync(run);
        run.Start();
        return run;
    }

    /// <summary>The run that was prepared under this token, which now owns the source.</summary>
    public LocalRun? TakeOver(string name, long token)
    {
        return _runs.TryGetValue((name, token), out LocalRun? run) && !run.Completion.IsCompleted && run.TryTakeOver()
            ? run
            : null;
    }

    public async Task StopAsync(string name, long token)
    {
        if (_runs.Values.FirstOrDefault(run => run.Name == name && run.Token == token) is { } run)
            await run.StopAsync().ConfigureAwait(false);
    }

    public Task StopAllAsync() => Task.WhenAll(_runs.Values.Select(run => run.StopAsync()));

    private async Task ForgetAsync(LocalRun run)
    {
        await run.Completion.ConfigureAwait(false);
        _runs.TryRemove((run.Name, run.FirstToken), out _);
    }
}
