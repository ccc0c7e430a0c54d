using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>All that a frame says, with a hash in place of its samples, so that frames can be compared after they are
/// gone.</summary>
internal sealed record FrameFacts(
    string Format, int Epoch, long Index, long Pts, int Samples, long Skipped, CaptureTime Captured, bool IsExact, string Gaps,
    string Hash)
{
    public static FrameFacts Of(AudioFrame frame) => new(
        $"{frame.Format} {string.Join('|', frame.Format.ChannelLabels)}", frame.Epoch, frame.SampleIndex, frame.Pts,
        frame.SamplesPerChannel, frame.SkippedSamples, frame.CaptureTime, frame.IsExactlyAligned, GapsOf(frame), HashOf(frame));

    private static string GapsOf(AudioFrame frame) => string.Join(' ', frame.Gaps.ToArray()
        .OrderBy(gap => gap.Channel).ThenBy(gap => gap.Start).Select(
            gap => $"{gap.Channel}:{gap.Start}+{gap.Length}{gap.Reason}"));

    private static string HashOf(AudioFrame frame)
    {
        var hash = new XxHash128();
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            hash.Append(frame.Format.SampleType switch
            {
                SampleType.S16 => MemoryMarshal.AsBytes(frame.Channel<short>(channel)),
                SampleType.S32 => MemoryMarshal.AsBytes(frame.Channel<int>(channel)),
                _ => MemoryMarshal.AsBytes(frame.Channel<float>(channel)),
            });
        }

        return Convert.ToHexString(hash.GetCurrentHash());
    }
}
