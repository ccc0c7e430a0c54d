namespace AudioPipelines.Hosting.Setup;

/// <summary>What one call of <c>AddAudioPipelines</c> added in code.</summary>
internal sealed class CodeContribution
{
    public List<SourceSetup> Sources { get; } = [];

    public List<string> Folders { get; } = [];

    public List<HandlerSetup> Handlers { get; } = [];
}
