using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>Times of capture between the lines of an index that say one.</summary>
internal static class CapturePrediction
{
    /// <summary>The time of a frame, if none was said since.</summary>
    /// <param name="last">The last line; <see langword="null"/>: there was none.</param>
    /// <param name="index">The frame's first sample.</param>
    /// <param name="sampleRate">Sample instants per second.</param>
    public static CaptureTime At(RecordedCapture? last, long index, int sampleRate) =>
        last is null or { Clock: CaptureClock.None }
            ? CaptureTime.None
            : new CaptureTime(
                last.UnixNs + SampleTime.ToNanoseconds(index - last.Index, sampleRate), last.Clock, last.Locked,
                last.UncertaintySamples is { } samples
                    ? (long)Math.Ceiling(samples * SampleTime.NanosecondsPerSecond / sampleRate)
                    : last.UncertaintyNs)
            {
                ClockName = last.Name,
                OffsetNanoseconds = last.OffsetNs,
            };
}
