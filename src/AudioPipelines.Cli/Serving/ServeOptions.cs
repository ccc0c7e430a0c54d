using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Serving;

/// <summary>What <c>serve</c> was asked for.</summary>
internal sealed record ServeOptions
{
    /// <summary>The sources.</summary>
    public required IReadOnlyList<SourceToServe> Sources { get; init; }

    /// <summary>Folders whose new descriptions become sources, too.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>What <c>--set</c> says, for those.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Where it listens.</summary>
    public required ListenAddress Listen { get; init; }

    /// <summary>What lets a browser in; <see langword="null"/>: only programs of this machine can reach the page, and all of them
    /// may.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>How far descriptions and what they open are trusted.</summary>
    public required SourceTrust Trust { get; init; }

    /// <summary>How frames are published; <see langword="null"/>: they are not.</summary>
    public NatsPublisherOptions? Frames { get; init; }

    /// <summary>Whether the page may only look, not start and stop.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the page is shown in this machine's browser.</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>Whether events are written as JSON.</summary>
    public bool Json { get; init; }
}
