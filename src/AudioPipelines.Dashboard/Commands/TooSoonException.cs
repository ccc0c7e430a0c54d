namespace AudioPipelines.Dashboard.Commands;

/// <summary>A dump is asked for too soon after the one before.</summary>
internal sealed class TooSoonException : Exception;
