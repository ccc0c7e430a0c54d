using System.Numerics;
using AudioPipelines.Model;

namespace AudioPipelines.Isolation;

/// <summary>The size of a source's rings: about a second of audio. The parent may be unable to read them for that long.</summary>
internal static class RingSize
{
    private const int LikelyRate = 48_000;
    private const int LikelyChannels = 8;

    /// <summary>Bytes of each ring: a power of two.</summary>
    public static int Of(PipelinePlan plan, IReadOnlyList<StreamPlan> streams)
    {
        long channels = streams.Max(stream => stream.DeclaredChannels(plan) ?? LikelyChannels);
        long second = (plan.SampleRate ?? LikelyRate) * channels * plan.SampleType.BytesPerSample();
        return (int)BitOperations.RoundUpToPowerOf2(
            (ulong)Math.Clamp(second, SharedRegion.MinimumCapacity, SharedRegion.MaximumCapacity));
    }
}
