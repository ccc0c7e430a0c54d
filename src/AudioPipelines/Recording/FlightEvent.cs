namespace AudioPipelines.Recording;

/// <summary>Something that happened to a source.</summary>
/// <param name="Before">The number of the frame that it came before.</param>
/// <param name="What">What it was.</param>
internal readonly record struct FlightEvent(long Before, AudioSourceEvent What);
