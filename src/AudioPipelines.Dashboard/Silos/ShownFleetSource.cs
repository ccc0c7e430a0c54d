namespace AudioPipelines.Dashboard.Silos;

/// <summary>What the fleet says of a source.</summary>
internal sealed record ShownFleetSource
{
    public string? Silo { get; init; }

    /// <summary>Whether that silo answers. Where it does not, the rest is what was known last; <see langword="null"/>: no silo
    /// runs it.</summary>
    public bool? SiloAnswers { get; init; }

    /// <summary>In the fleet's words, of which the page has fewer.</summary>
    public required string State { get; init; }

    public string? Detail { get; init; }

    /// <summary>The sentence of the detail that says what to do.</summary>
    public string? Advice { get; init; }

    public required bool AllowsTwoReaders { get; init; }

    public DateTimeOffset? Since { get; init; }

    public required int Restarts { get; init; }

    public required long Received { get; init; }

    public required long Delivered { get; init; }

    public required long Lost { get; init; }

    /// <summary>Whether its frames come to this machine. Otherwise the page has no format, levels and figures of it.</summary>
    public required bool HasFrames { get; init; }

    public ShownOrder? Command { get; init; }
}
