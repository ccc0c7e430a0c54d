using AudioPipelines.Dashboard.Commands;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>Which commands make no sense for a source of a fleet, and why.</summary>
internal static class FleetRefusal
{
    /// <summary>Why a command makes no sense now; <see langword="null"/>: it does.</summary>
    public static string? Of(FleetCommand command, PageFleetSource source, PageSilo? silo)
    {
        bool isOver = source.State is FleetWords.Stopped or FleetWords.Ended or FleetWords.Parked;
        bool refuses = command switch
        {
            FleetCommand.Start => !isOver,
            FleetCommand.Stop => source.State is FleetWords.Stopped or FleetWords.Ended,
            _ => false,
        };
        if (refuses) return $"The source '{source.Name}' is {source.State}.";
        if (command is not FleetCommand.Move) return null;
        if (isOver) return $"The source '{source.Name}' is {source.State}. Start it: the fleet chooses the silo then.";
        if (silo is { IsDraining: true })
            return $"The silo '{silo.Name}' takes no sources, since it is drained. Use it again first, or choose another one.";
        return silo is not null && silo.Name == source.Silo ? $"The source '{source.Name}' is on {silo.Name} already." : null;
    }

    /// <summary>Why a command for a source of this machine cannot be given to one of a fleet.</summary>
    public static string Of(SourceCommand command, PageFleetSource source) => command is SourceCommand.Reload
        ? $"The source '{source.Name}' belongs to a fleet. Change its description there, and it goes over to it."
        : $"The source '{source.Name}' belongs to a fleet, where sources do not pause. Stop it, and start it later.";
}
