namespace AudioPipelines.Fleet;

/// <summary>Who may ask a silo for its fleet over HTTP.</summary>
public sealed record FleetHttpOptions
{
    /// <summary>What a request from another machine needs: <c>Authorization: Bearer TOKEN</c>.</summary>
    /// <value>The default, <see langword="null"/>: only this machine may ask.</value>
    public string? Token { get; set; }

    /// <summary>Whether a request from this machine needs the token, too.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AlwaysNeedsToken { get; set; }

    /// <summary>By which address others reach this silo's server, as behind a proxy: <c>https://berlin-2.example.org</c>. Silos
    /// write their addresses into the fleet's Redis, where the tool finds them.</summary>
    /// <value>The default, <see langword="null"/>: where the server listens; if that is on all addresses, the silo's own
    /// (<see cref="FleetSiloOptions.Address"/>).</value>
    public Uri? Advertise { get; set; }
}
