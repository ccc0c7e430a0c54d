namespace AudioPipelines;

/// <summary>Where a parameter's value comes from if the caller gives none: the environment, then the host's configuration, then
/// the default.</summary>
public sealed record ParameterSources
{
    /// <summary>The environment of this process, and no configuration.</summary>
    public static ParameterSources Process { get; } = new() { Environment = System.Environment.GetEnvironmentVariable };

    /// <summary>Nothing but values and defaults.</summary>
    public static ParameterSources None { get; } = new();

    /// <summary>Gives the value of an environment variable; an empty one counts as not set.</summary>
    /// <value>The default is <see langword="null"/>: no environment.</value>
    public Func<string, string?>? Environment { get; init; }

    /// <summary>Gives the host configuration's value for a parameter's name, or for one item of a list (<c>streams:0</c>); an
    /// empty one counts as not set.</summary>
    /// <value>The default is <see langword="null"/>: no configuration.</value>
    public Func<string, string?>? Configuration { get; init; }
}
