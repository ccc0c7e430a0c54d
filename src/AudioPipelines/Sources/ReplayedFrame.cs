using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>A frame that may be replayed.</summary>
/// <param name="Run">The run that it is of.</param>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Samples">Samples per channel.</param>
/// <param name="Skipped">Sample instants before it that are in no frame.</param>
/// <param name="Offset">The time from the recording's first sample to its own.</param>
internal readonly record struct ReplayedFrame(ReplayedRun Run, long Index, int Samples, long Skipped, TimeSpan Offset)
{
    /// <summary>The time from the recording's first sample to the end of this frame.</summary>
    public TimeSpan End => Offset + TimeSpan.FromTicks(
        SampleTime.ToNanoseconds(Samples, Run.Format.SampleRate) / TimeSpan.NanosecondsPerTick);
}
