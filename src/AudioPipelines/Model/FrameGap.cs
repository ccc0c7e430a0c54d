namespace AudioPipelines;

/// <summary>A run of samples of one channel of a frame for which no audio came. They read as silence.</summary>
/// <param name="Channel">The channel, counted from 0.</param>
/// <param name="Start">The first sample of the run, counted from the start of the frame.</param>
/// <param name="Length">How many samples it covers.</param>
/// <param name="Reason">Why there is no audio.</param>
public readonly record struct FrameGap(int Channel, int Start, int Length, GapReason Reason);
