namespace AudioPipelines.Dashboard.Commands;

/// <summary>What a viewer may have done with a source.</summary>
internal enum SourceCommand
{
    Start,
    Stop,
    Restart,
    Pause,
    Resume,
    Reload,
}
