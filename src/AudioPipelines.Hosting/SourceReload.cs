namespace AudioPipelines.Hosting;

/// <summary>How the reload of a source went whose description file was edited.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Description">The description file.</param>
/// <param name="Error">Why it was refused: a <see cref="DescriptionException"/> with every error of the file, or
/// what failed when the edited pipelines were opened. The source goes on as before. <see langword="null"/>: the source runs from
/// the edited file, which may say what it ran from before.</param>
public sealed record SourceReload(string Source, string Description, AudioSourceException? Error);
