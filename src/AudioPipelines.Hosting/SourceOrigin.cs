namespace AudioPipelines.Hosting;

/// <summary>Where a source of the host comes from: the description that it runs from, as it was read last. Without secrets.
/// </summary>
/// <param name="Description">The preset's name, or the file's full path.</param>
/// <param name="IsFile">Whether it is a file, which may change, and not a preset.</param>
/// <param name="Summary">What the source is, in a sentence or two; empty when the description does not say.</param>
/// <param name="Text">The description's text (<see cref="PipelineDescription.Text"/>).</param>
/// <param name="Parameters">Its parameters with the values that the host has for them; those of secret ones are
/// <c>***</c>.</param>
public sealed record SourceOrigin(
    string Description, bool IsFile, string Summary, string Text, IReadOnlyList<ResolvedParameter> Parameters);
