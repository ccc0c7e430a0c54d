namespace AudioPipelines.Fleet.AddressBook;

/// <summary>Where a silo answers HTTP, as it tells others.</summary>
/// <param name="Silo">Its name.</param>
internal sealed record SiloEntry(string Silo)
{
    /// <summary>By which address any machine reaches it; <see langword="null"/>: it answers its own machine only.</summary>
    public Uri? Url { get; init; }

    /// <summary>By which address programs of its own machine reach it; <see langword="null"/>: by <see cref="Url"/>.</summary>
    public Uri? Local { get; init; }

    /// <summary>Which machine that is: <see cref="ThisMachine.Id"/>.</summary>
    public string Machine { get; init; } = "";

    /// <summary>By which address a program on a machine reaches it; <see langword="null"/>: not at all.</summary>
    public Uri? From(string machine) => machine == Machine ? Local ?? Url : Url;
}
