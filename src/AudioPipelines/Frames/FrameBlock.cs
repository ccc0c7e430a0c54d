namespace AudioPipelines.Frames;

/// <summary>Memory of one stream's channels in one frame. A structure, since the runtime checks the type each time it stores an
/// array in an array of arrays.</summary>
/// <param name="Bytes">The memory; <see langword="null"/> if there is none.</param>
internal readonly record struct FrameBlock(byte[]? Bytes);
