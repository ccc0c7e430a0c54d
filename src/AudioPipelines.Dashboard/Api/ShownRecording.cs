namespace AudioPipelines.Dashboard.Api;

/// <summary>What becomes of a source's frames on disk.</summary>
internal sealed record ShownRecording
{
    public required string Folder { get; init; }

    /// <summary>Samples of frames that the recording lacks.</summary>
    public required long Lost { get; init; }
}
