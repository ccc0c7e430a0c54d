namespace AudioPipelines.Hosting;

/// <summary>The result of a reload, after a source's description file was edited.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Description">The description file.</param>
/// <param name="Error">Why it was refused: a <see cref="DescriptionException"/> with every error of the file, or the error of
/// opening the edited pipelines. The source goes on as before. <see langword="null"/>: the source runs from the edited file,
/// which may say the same as before.</param>
public sealed record SourceReload(string Source, string Description, AudioSourceException? Error);
