using System.Collections.Concurrent;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>A fleet in memory that notes what it is told.</summary>
internal sealed class MemoryFleet(params PageFleetSource[] sources) : IPageFleet
{
    private readonly ConcurrentQueue<string> _told = new();

    /// <summary>What it was told, in words.</summary>
    public IReadOnlyCollection<string> Told => _told;

    /// <summary>Why it does nothing; <see langword="null"/>: it does what it is told.</summary>
    public AudioSourceException? Refuses { get; set; }

    /// <summary>What its commands wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public PageFleetState State { get; private set; } = new()
    {
        Name = "city",
        Silos =
        [
            new PageSilo { Name = "berlin-2", Capacity = 10, Labels = ["net=dante"], Version = "1.0.0" },
            new PageSilo { Name = "berlin-1", Capacity = 20, Load = 3, Sources = 2 },
        ],
        Sources = sources,
    };

    public static PageFleetSource Runs(string name, string silo = "berlin-1") =>
        new() { Name = name, State = "running", Silo = silo, AllowsTwoReaders = true, Delivered = 1_234, Lost = 5 };

    /// <summary>Lets it tell something else of a source.</summary>
    public void Change(string name, Func<PageFleetSource, PageFleetSource> change) => State = State with
    {
        Sources = [.. State.Sources.Select(source => source.Name == name ? change(source) : source)],
    };

    public void Change(Func<PageFleetState, PageFleetState> change) => State = change(State);

    /// <summary>Lets it tell something else of a silo.</summary>
    public void ChangeSilo(string name, Func<PageSilo, PageSilo> change) => State = State with
    {
        Silos = [.. State.Silos.Select(silo => silo.Name == name ? change(silo) : silo)],
    };

    public async Task MoveAsync(string source, string? silo, CancellationToken cancellationToken)
    {
        await NoteAsync($"move {source} to {silo ?? "the best"}");
        Change(source, moved => moved with { Silo = silo ?? "berlin-2" });
    }

    public async Task StartAsync(string source, CancellationToken cancellationToken)
    {
        await NoteAsync($"start {source}");
        Change(source, started => started with { State = "running", Silo = "berlin-1" });
    }

    public async Task StopAsync(string source, CancellationToken cancellationToken)
    {
        await NoteAsync($"stop {source}");
        Change(source, stopped => stopped with { State = "stopped", Silo = null });
    }

    public async Task DrainAsync(string silo, CancellationToken cancellationToken)
    {
        await NoteAsync($"drain {silo}");
        Drain(silo, true);
    }

    public async Task UndrainAsync(string silo, CancellationToken cancellationToken)
    {
        await NoteAsync($"undrain {silo}");
        Drain(silo, false);
    }

    private void Drain(string name, bool isDraining) => ChangeSilo(name, silo => silo with { IsDraining = isDraining });

    private async Task NoteAsync(string what)
    {
        _told.Enqueue(what);
        await Gate;
        if (Refuses is not null) throw Refuses;
    }
}
