using AudioPipelines.Fleet;
using AudioPipelines.Nats;

namespace AudioPipelines.Silo;

/// <summary>What the command line of a silo says.</summary>
internal sealed record SiloArguments
{
    /// <summary>Sets the silo's options.</summary>
    public required Action<FleetSiloOptions> Configure { get; init; }

    /// <summary>Where it answers HTTP: <c>address:port</c>.</summary>
    public required string Listen { get; init; }

    /// <summary>By which URL others reach that; <see langword="null"/>: as it listens.</summary>
    public Uri? Advertise { get; init; }

    /// <summary>Where the frames of its sources go; <see langword="null"/>: nowhere.</summary>
    public NatsPublisherOptions? Frames { get; init; }

    /// <summary>Whether the libraries below tell what they do, too.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>The file with the token that requests from other machines need.</summary>
    public FileInfo? TokenFile { get; init; }
}
