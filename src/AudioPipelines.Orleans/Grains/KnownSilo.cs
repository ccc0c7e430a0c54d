namespace AudioPipelines.Fleet.Grains;

/// <summary>What the fleet grain knows of a silo.</summary>
internal sealed class KnownSilo(SiloAddress address)
{
    public SiloAddress Address { get; } = address;

    /// <summary>What it told last; <see langword="null"/>: it has not answered yet.</summary>
    public SiloReport? Report { get; set; }

    public bool Answers { get; set; }

    public string Name => Report?.Name ?? Address.ToParsableString();

    public bool IsDraining => Report is { IsDraining: true };

    private string? WrongVersion => Report is { } report && report.Protocol != SiloReport.CurrentProtocol
        ? $"it runs version {report.Version} of the library, which speaks another language (its {report.Protocol}, ours "
            + $"{SiloReport.CurrentProtocol}) and is given no sources. Run the same version on all silos."
        : null;

    public SiloRoom Room(int load) => new(
        Name, Report?.Labels ?? [], Report?.Capacity ?? 0, load,
        Report is not null && Answers && !IsDraining && WrongVersion is null)
    {
        IsDraining = Answers && IsDraining,
    };

    public FleetSilo Describe(int load, int sources) => new()
    {
        Name = Name,
        Address = Address.ToParsableString(),
        Labels = Report?.Labels ?? [],
        Capacity = Report?.Capacity ?? 0,
        Load = load,
        Sources = sources,
        IsDraining = IsDraining,
        Answers = Answers,
        Version = Report?.Version ?? "",
        Detail = WrongVersion ?? (Answers ? null
            : "it does not answer. Its sources are started elsewhere once the cluster has declared it dead."),
    };
}
