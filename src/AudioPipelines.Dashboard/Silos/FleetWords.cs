using AudioPipelines.Dashboard.Sources;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>The page's words for how a fleet's sources are.</summary>
internal static class FleetWords
{
    public const string Running = "running", Waiting = "waiting", Parked = "parked", Stopped = "stopped", Ended = "ended";

    /// <summary>How much a source that no silo can take needs somebody: more than one that is started again.</summary>
    private const int TroubleOfWaiting = 350;

    /// <summary>How much one does whose silo does not answer: the fleet moves it by itself, but not yet.</summary>
    private const int TroubleOfSilence = 320;

    /// <summary>The state of the page that comes nearest to one of a fleet.</summary>
    public static AudioSourceState StateOf(string state) => state switch
    {
        Running => AudioSourceState.Running,
        "starting" => AudioSourceState.Starting,
        "recovering" or Waiting => AudioSourceState.Recovering,
        Parked => AudioSourceState.Failed,
        Stopped => AudioSourceState.Stopped,
        Ended => AudioSourceState.Ended,
        _ => AudioSourceState.Created,
    };

    /// <summary>How a source is whose frames come here: as its fleet says, and where it runs, as it is heard here.</summary>
    public static AudioSourceState StateOf(PageFleetSource source, AudioSourceState here)
    {
        AudioSourceState there = StateOf(source.State);
        bool isHeard = here is not (AudioSourceState.Created or AudioSourceState.Stopped or AudioSourceState.Ended);
        return there is AudioSourceState.Running && isHeard ? here : there;
    }

    /// <summary>Whether a source runs, and its frames do not come here. Only then it matters why: who listens to a source that is
    /// stopped or moved is told of an end each time.</summary>
    public static bool IsUnheard(PageFleetSource source, AudioSourceState here) =>
        source.State == Running && here is not (AudioSourceState.Running or AudioSourceState.Degraded);

    /// <summary>How much a source needs somebody.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isSilent">Whether its silo does not answer.</param>
    /// <param name="shown">The state that the page shows.</param>
    /// <param name="faultsLastMinute">How many gaps it had.</param>
    public static int TroubleOf(PageFleetSource source, bool isSilent, AudioSourceState shown, int faultsLastMinute)
    {
        int trouble = source.State == Waiting ? TroubleOfWaiting : Trouble.Of(shown, faultsLastMinute);
        return isSilent ? Math.Max(trouble, TroubleOfSilence) : trouble;
    }

    /// <summary>What is worth an event between two looks at a source's silo; <see langword="null"/>: nothing. Where the source
    /// has moved, its move says it.</summary>
    public static EventWords? Change(PageFleetSource before, bool wasSilent, PageFleetSource now, bool isSilent)
    {
        if (wasSilent == isSilent || before.Silo != now.Silo) return null;
        return isSilent
            ? new EventWords(
                "fleet", $"Its silo {now.Silo} does not answer. Once the fleet gives it up, it starts the source elsewhere.",
                "warning")
            : new EventWords("fleet", $"Its silo {now.Silo} answers again.");
    }

    /// <summary>What is worth an event between two looks at a source; <see langword="null"/>: nothing.</summary>
    public static EventWords? Change(PageFleetSource before, PageFleetSource now)
    {
        bool hasMoved = before.Silo is not null && now.Silo is not null && before.Silo != now.Silo;
        if (hasMoved && now.State is Running or "starting")
            return new EventWords("fleet", $"It went from {before.Silo} to {now.Silo}.");
        return before.State == now.State ? null : Of(now);
    }

    private static EventWords? Of(PageFleetSource now)
    {
        string? detail = FleetReading.Shown(now.Detail);
        string? advice = FleetReading.AdviceOf(now.Detail);
        return now.State switch
        {
            Parked => new EventWords("fleet", $"It is parked: {detail ?? "start it to try it again."}", "error", advice),
            Waiting => new EventWords("fleet", $"It waits: {detail ?? "no silo can take it."}", "warning", advice),
            "recovering" => new EventWords(
                "fleet", detail is null ? "It is started again." : $"It is started again: {detail}", "warning", advice),
            Running when now.Silo is not null => new EventWords("fleet", $"It runs on {now.Silo}."),
            Stopped => new EventWords("fleet", "It was stopped; no silo runs it."),
            Ended => new EventWords("fleet", "It came to its end."),
            _ => null,
        };
    }
}
