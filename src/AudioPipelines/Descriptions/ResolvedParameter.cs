namespace AudioPipelines;

/// <summary>Who gave a parameter its value.</summary>
public enum ParameterOrigin
{
    /// <summary>Nobody gave one. What uses the parameter is left out.</summary>
    None,

    /// <summary>The caller.</summary>
    Value,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The host's configuration.</summary>
    Configuration,

    /// <summary>The description's default.</summary>
    Default,
}

/// <summary>A parameter with its value.</summary>
/// <param name="Definition">The parameter.</param>
/// <param name="Text">The value in its canonical form (absolute path, URI, <c>10ms</c>), <c>***</c> where it is secret;
/// <see langword="null"/>: none.</param>
/// <param name="Origin">Who gave the value.</param>
public sealed record ResolvedParameter(ParameterDefinition Definition, string? Text, ParameterOrigin Origin);
