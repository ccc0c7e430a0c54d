using System.Collections.Concurrent;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Sources;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>Reads the fleet as the API shows it. Texts come from other machines: they are cut, and secrets in them
/// hidden.</summary>
internal sealed class FleetReading(FleetReader fleet, TimeProvider time)
{
    private const int LongestText = EventHistory.LongestText;

    /// <summary>How long it is told that the fleet did not do something.</summary>
    private static readonly TimeSpan _toldFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Silo, FleetCommand Command), CommandGate> _gates = new();

    /// <summary>Lets one command of a kind at a time through to a silo that there is: a drain, which may take long, can be called
    /// off.</summary>
    public CommandGate GateOf(PageSilo silo, FleetCommand command) =>
        _gates.GetOrAdd((silo.Name, command), _ => new CommandGate());

    /// <summary>What the fleet says of a source; <see langword="null"/>: it does not know it.</summary>
    public ShownFleetSource? Source(SourceWatch watch)
    {
        if (fleet.Source(watch.Name) is not { } source) return null;
        return new ShownFleetSource
        {
            Silo = source.Silo,
            SiloAnswers = fleet.AnswersSiloOf(source),
            State = source.State,
            Detail = Shown(source.Detail),
            Advice = AdviceOf(source.Detail),
            AllowsTwoReaders = source.AllowsTwoReaders,
            Since = source.Since,
            Restarts = source.Restarts,
            Received = source.Received,
            Delivered = source.Delivered,
            Lost = source.Lost,
            HasFrames = watch.Source is not FleetOnlySource,
            Command = Recent(watch.Gate.Order),
        };
    }

    /// <summary>What the summary of a source is made of, where that is what the fleet tells and no more;
    /// <see langword="null"/>: it is more.</summary>
    public FleetMark? MarkOf(SourceWatch watch) =>
        watch.Source is FleetOnlySource && fleet.Source(watch.Name) is { } source
            ? new FleetMark(source, fleet.AnswersSiloOf(source), Recent(watch.Gate.Order))
            : null;

    /// <summary>The silos; <see langword="null"/>: there is no fleet.</summary>
    public SiloList? Silos()
    {
        if (fleet.State is not { } state) return null;
        return new SiloList
        {
            Fleet = state.Name,
            Error = Shown(state.Error),
            Advice = AdviceOf(state.Error),
            Silos = [.. state.Silos.OrderBy(silo => silo.Name, StringComparer.Ordinal).Select(Silo)],
        };
    }

    public ShownSilo Silo(PageSilo silo) => new()
    {
        Name = silo.Name,
        Labels = silo.Labels,
        Capacity = silo.Capacity,
        Load = silo.Load,
        Sources = silo.Sources,
        IsDraining = silo.IsDraining,
        Answers = silo.Answers,
        Version = silo.Version,
        Detail = Shown(silo.Detail),
        Command = Newest(OrderOf(silo, FleetCommand.Drain), OrderOf(silo, FleetCommand.Undrain)),
    };

    private ShownOrder? OrderOf(PageSilo silo, FleetCommand command) =>
        Recent(_gates.GetValueOrDefault((silo.Name, command))?.Order);

    private static ShownOrder? Newest(ShownOrder? one, ShownOrder? other) => one?.At > other?.At ? one : other ?? one;

    private ShownOrder? Recent(ShownOrder? order) =>
        order is { IsUnderWay: false } && time.GetUtcNow() - order.At > _toldFor ? null : order;

    public static string? AdviceOf(string? text) => Shown(text) is { } shown ? ApiWords.Advice(shown) : null;

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Shown(string? text)
    {
        if (text is null) return null;
        string safe = ParameterValues.HideSecrets(text);
        return safe.Length > LongestText ? safe[..(LongestText - 1)] + "…" : safe;
    }
}
