namespace AudioPipelines.Frames;

/// <summary>Memory of one stream's channels in one frame. A structure, since to store an array in an array of arrays the runtime
/// looks at the type each time.</summary>
/// <param name="Bytes">The memory; <see langword="null"/> where there is none.</param>
internal readonly record struct FrameBlock(byte[]? Bytes);
