using System.Text.Json.Serialization;

namespace AudioPipelines.Fleet;

/// <summary>A source of a fleet: what runs, and where it may run. Immutable.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetSource
{
    /// <summary>Its name, which no other source of the fleet has: 1 to 100 letters, digits, <c>.</c>, <c>_</c> and
    /// <c>-</c>.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>The name of a shipped preset such as <c>rtp</c>, or the text of a description file. No path: a silo may be on any
    /// machine.</summary>
    [Id(1)]
    public required string Description { get; init; }

    /// <summary>Values of the description's parameters.</summary>
    [Id(2)]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Labels that a silo must have to run it, such as <c>gpu</c> or <c>net=dante</c>.</summary>
    [Id(3)]
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>How much of a silo's <see cref="FleetSiloOptions.Capacity"/> it takes; from 1 on.</summary>
    /// <value>The default is 1.</value>
    [Id(4)]
    public int Weight { get; init; } = 1;

    /// <summary>Whether two may read at once what it reads: a multicast group may, a sound device not. Such a source moves
    /// without an outage: the new run has frames before the old one ends.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    [Id(5)]
    public bool AllowsTwoReaders { get; init; }

    /// <summary>Whether it should run.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    [Id(6)]
    public bool Run { get; init; } = true;

    /// <summary>Whether its pipelines run in a worker process, so that a crash does not end the silo. A description's own
    /// <c>isolation</c> counts in any case.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    [Id(7)]
    public bool IsIsolated { get; init; } = true;

    /// <summary>What its silo does with frames while it cannot read the cluster's table, and so cannot know whether it still owns
    /// the source.</summary>
    /// <value>The default is <see cref="UnsureOwner.Deliver"/>.</value>
    [Id(8)]
    public UnsureOwner WhenUnsure { get; init; } = UnsureOwner.Deliver;

    /// <summary>How often it was changed; the fleet counts.</summary>
    [Id(9), JsonInclude]
    internal long Revision { get; init; }
}
