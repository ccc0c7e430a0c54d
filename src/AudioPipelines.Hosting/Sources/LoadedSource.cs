using AudioPipelines.Hosting.Setup;

namespace AudioPipelines.Hosting.Sources;

/// <summary>A source of the setup whose description has been read.</summary>
/// <param name="Setup">What the setup says of it.</param>
/// <param name="Description">Where its plan comes from; <see langword="null"/>: the application makes the source.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Origin">The description as it was read.</param>
internal sealed record LoadedSource(
    SourceSetup Setup, DescriptionSource? Description, PipelinePlan? Plan, SourceOrigin? Origin)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="DescriptionException">Something is wrong; it lists all of it.</exception>
    public static LoadedSource Read(SourceSetup source, HostSetup setup)
    {
        if (source.Factory is null)
        {
            var description = new DescriptionSource(source, setup);
            (PipelinePlan plan, SourceOrigin origin) = description.Load();
            return new LoadedSource(source, description, plan, origin);
        }

        string where = $"source '{source.Name}'";
        List<DescriptionError> errors = [];
        if (source.ConfiguredParameters.Count > 0)
            errors.Add(new DescriptionError(where, 0, 0, "it was made in code and has no parameters"));
        if (source.Trust is not null)
        {
            errors.Add(new DescriptionError(
                where, 0, 0, "it was made in code, which decides how far it is trusted", "no Trust and no Restrictions"));
        }

        return errors.Count > 0 ? throw new DescriptionException(errors) : new LoadedSource(source, null, null, null);
    }
}
