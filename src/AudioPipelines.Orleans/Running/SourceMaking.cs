namespace AudioPipelines.Fleet.Running;

/// <summary>From a source of the fleet to a plan and a source of the library.</summary>
internal static class SourceMaking
{
    /// <summary>Reads and resolves everything; opens nothing.</summary>
    /// <exception cref="FleetException">Something is wrong. The message lists all of it.</exception>
    public static PipelinePlan Plan(FleetSource source, SourceTrust trust)
    {
        try
        {
            PipelineDescription description = source.Description.Contains('\n', StringComparison.Ordinal)
                || source.Description.Contains(':', StringComparison.Ordinal)
                ? PipelineDescription.Parse(source.Description, $"{source.Name}.yaml")
                : PipelineDescription.Load(PresetName(source));
            var values = new ParameterValues();
            foreach ((string name, string value) in source.Parameters) values.Append(name, value);
            return description.Resolve(values, trust: trust) with { Name = source.Name };
        }
        catch (DescriptionException wrong)
        {
            // Without its cause: it goes to other silos, and Orleans cannot write all that others throw.
            throw new FleetException(FleetErrorKind.Invalid, $"The source '{source.Name}' is not taken: {wrong.Message}");
        }
    }

    /// <summary>Makes the source that runs a plan.</summary>
    /// <param name="source">The source of the fleet.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="worker">The worker process that it shares; <see langword="null"/>: its own.</param>
    /// <param name="options">Options of the source.</param>
    public static AudioSource Make(
        FleetSource source, PipelinePlan plan, string? worker, GstSourceOptions options)
    {
        bool isolates = source.IsIsolated && plan.Isolation is null && plan.Replay is null && OperatingSystem.IsLinux();
        return AudioSource.FromPlan(
            isolates ? plan with { Isolation = new IsolationPlan { Worker = worker } } : plan, options);
    }

    private static string PresetName(FleetSource source)
    {
        string name = source.Description.Trim();
        if (PipelineDescription.Presets.Contains(name)) return name;
        string meant = NearestName.Of(name, PipelineDescription.Presets) is { } near ? $" Did you mean '{near}'?" : "";
        throw new FleetException(
            FleetErrorKind.Invalid,
            $"The source '{source.Name}' is not taken: '{name}' is no preset and no text of a description.{meant} Presets are "
            + $"{string.Join(", ", PipelineDescription.Presets)}.");
    }
}
