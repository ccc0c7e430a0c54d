namespace AudioPipelines.Fleet.Grains;

/// <summary>What the cluster keeps of a source. Written before a run starts, under the storage's etag: of two activations of the
/// same source one fails there.</summary>
internal sealed class SourceRecord
{
    /// <summary>The source; <see langword="null"/>: it was removed, and only its token is kept.</summary>
    public FleetSource? Definition { get; set; }

    /// <summary>The token of the last run.</summary>
    public long Token { get; set; }

    /// <summary>The silo of the last run.</summary>
    public string? Silo { get; set; }

    /// <summary>When that run was placed.</summary>
    public DateTimeOffset PlacedAt { get; set; }

    /// <summary>Whether that run has neither been stopped nor failed, nor run for a minute.</summary>
    public bool IsYoung { get; set; }

    /// <summary>How many placements in a row have failed.</summary>
    public int Failures { get; set; }

    /// <summary>What happened to them, one line each.</summary>
    public List<string> Story { get; set; } = [];

    /// <summary>Whether it is not tried any more.</summary>
    public bool IsParked { get; set; }

    /// <summary>Whether it has come to its end.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Forgets what went wrong before.</summary>
    public void Forgive()
    {
        (Failures, IsParked, HasEnded) = (0, false, false);
        Story.Clear();
    }
}
