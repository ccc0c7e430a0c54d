namespace AudioPipelines.Hosting.Setup;

/// <summary>What one call of the code form said.</summary>
internal sealed class CodeContribution
{
    public List<SourceSetup> Sources { get; } = [];

    public List<string> Folders { get; } = [];

    public List<HandlerSetup> Handlers { get; } = [];
}
