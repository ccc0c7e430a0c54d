namespace AudioPipelines.Hosting;

/// <summary>What the host does when one of its sources fails.</summary>
public enum SourceFailureBehavior
{
    /// <summary>The host goes on without the source; the failure is logged.</summary>
    Continue,

    /// <summary>The host stops, or does not start, and reports the failure.</summary>
    StopHost,
}
