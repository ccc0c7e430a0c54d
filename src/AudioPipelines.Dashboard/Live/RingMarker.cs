namespace AudioPipelines.Dashboard.Live;

/// <summary>Where in the rings a run of samples begins whose indices follow each other.</summary>
/// <param name="Position">Its first place.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Index">The index of the sample there.</param>
internal readonly record struct RingMarker(long Position, int Epoch, long Index);
