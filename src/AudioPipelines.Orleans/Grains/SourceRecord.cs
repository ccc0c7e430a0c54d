namespace AudioPipelines.Fleet.Grains;

/// <summary>What the cluster keeps of a source. Written before a run starts, under the storage's etag: of two activations of the
/// same source one fails there. It goes along where the grain moves.</summary>
[GenerateSerializer]
internal sealed class SourceRecord
{
    /// <summary>The source; <see langword="null"/>: it was removed, and only its token is kept.</summary>
    [Id(0)]
    public FleetSource? Definition { get; set; }

    /// <summary>The token of the last run.</summary>
    [Id(1)]
    public long Token { get; set; }

    /// <summary>The silo of the last run.</summary>
    [Id(2)]
    public string? Silo { get; set; }

    /// <summary>When that run was placed.</summary>
    [Id(3)]
    public DateTimeOffset PlacedAt { get; set; }

    /// <summary>Whether that run has neither been stopped nor failed, nor run for a minute.</summary>
    [Id(4)]
    public bool IsYoung { get; set; }

    /// <summary>How many placements in a row have failed.</summary>
    [Id(5)]
    public int Failures { get; set; }

    /// <summary>What happened to them, one line each.</summary>
    [Id(6)]
    public List<string> Story { get; set; } = [];

    /// <summary>Whether it is not tried any more.</summary>
    [Id(7)]
    public bool IsParked { get; set; }

    /// <summary>Whether it has come to its end.</summary>
    [Id(8)]
    public bool HasEnded { get; set; }

    /// <summary>Forgets what went wrong before.</summary>
    public void Forgive()
    {
        (Failures, IsParked, HasEnded) = (0, false, false);
        Story.Clear();
    }
}
