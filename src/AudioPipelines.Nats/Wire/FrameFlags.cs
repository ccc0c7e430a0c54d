namespace AudioPipelines.Nats.Wire;

/// <summary>What the first byte of a frame says; the values are those of the format.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,
    ExactlyAligned = 1,
    HasCaptureTime = 2,
    IsLocked = 4,
    HasOffset = 8,
}
