namespace AudioPipelines.Hosting.Setup;

/// <summary>What code, folder and configuration say about one source.</summary>
internal sealed record SourceSetup(string Name)
{
    /// <summary>A preset's name or a file's path, as it was given.</summary>
    public string? Description { get; init; }

    /// <summary>Makes a source of the application's own, instead of a description.</summary>
    public Func<IServiceProvider, IAudioSource>? Factory { get; init; }

    /// <summary>Whether it starts with the host; <see langword="null"/>: not said, so it does.</summary>
    public bool? AutoStart { get; init; }

    /// <summary>How far it is trusted; <see langword="null"/>: as the host's options say.</summary>
    public SourceTrust? Trust { get; init; }

    public ParameterValues? CodeParameters { get; init; }

    public IReadOnlyDictionary<string, string> ConfiguredParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The values for the description's parameters. The configuration's override the code's. Configuration keys ignore
    /// case.</summary>
    public ParameterValues Values(PipelineDescription description)
    {
        var values = new ParameterValues();
        foreach ((string name, object? value) in CodeParameters ?? []) values[name] = value;
        foreach ((string key, string value) in ConfiguredParameters)
        {
            ParameterDefinition? parameter = description.Parameters.FirstOrDefault(p => p.Name == key)
                ?? description.Parameters.FirstOrDefault(p => p.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
            values[parameter?.Name ?? key] = value;
        }

        return values;
    }
}
