using System.IO.Hashing;
using System.Runtime.InteropServices;
using AudioPipelines.Recording;

namespace AudioPipelines.TestSupport;

/// <summary>All that a frame says, to be compared with the same frame from elsewhere.</summary>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Samples">Samples per channel.</param>
/// <param name="Skipped">Instants that were left out before it.</param>
/// <param name="Captured">When it was captured.</param>
/// <param name="IsExact">Whether its channels are exactly in step.</param>
/// <param name="Format">Rate, sample type and labels.</param>
/// <param name="Gaps">Its gaps, by channel.</param>
/// <param name="Hash">Of all samples, as floating-point numbers.</param>
public readonly record struct HeardFrame(
    int Epoch, long Index, int Samples, long Skipped, CaptureTime Captured, bool IsExact, string Format, string Gaps, ulong Hash)
{
    /// <summary>What a frame says.</summary>
    public static HeardFrame Of(AudioFrame frame)
    {
        var hash = new XxHash3();
        for (int channel = 0; channel < frame.Channels; channel++)
            hash.Append(MemoryMarshal.AsBytes<float>(Floats(frame, channel)));
        return new HeardFrame(
            frame.Epoch, frame.SampleIndex, frame.SamplesPerChannel, frame.SkippedSamples, frame.CaptureTime,
            frame.IsExactlyAligned,
            Describe(frame.SampleRate, frame.Format.SampleType, frame.Format.ChannelLabels),
            Describe(frame.Gaps.ToArray()), hash.GetCurrentHashAsUInt64());
    }

    /// <summary>The frames of a recording of WAV files that hold all channels, by its index.</summary>
    public static IReadOnlyList<HeardFrame> Read(string folder)
    {
        var frames = new List<HeardFrame>();
        var lines = new List<IndexLine>();
        foreach (IndexLine line in IndexReader.Read(folder))
        {
            if (line is RecordedEpoch) frames.AddRange(OfEpoch(folder, lines));
            lines.Add(line);
            if (line is RecordedEpoch) lines = [line];
        }

        return [.. frames, .. OfEpoch(folder, lines)];
    }

    private static IEnumerable<HeardFrame> OfEpoch(string folder, List<IndexLine> lines)
    {
        if (lines.FirstOrDefault() is not RecordedEpoch epoch) yield break;
        Dictionary<int, SegmentEnded> ends = lines.OfType<SegmentEnded>().ToDictionary(end => end.Number);
        long at = epoch.Index;
        foreach (SegmentBegun segment in lines.OfType<SegmentBegun>())
        {
            AudioData audio = WavFile.Read(Path.Combine(folder, segment.Files.Single())).Audio;
            if (audio.Samples != ends[segment.Number].Samples)
                throw new InvalidDataException($"{segment} has {audio.Samples} samples");
            while (at < segment.Index + audio.Samples)
            {
                long skipped = lines.OfType<RecordedSkip>().FirstOrDefault(skip => skip.Index == at)?.Length ?? 0;
                long index = at + skipped;
                int length = lines.OfType<ShortFrame>().FirstOrDefault(s => s.Index == index)?.Samples ?? epoch.SamplesPerFrame;
                yield return Frame(epoch, lines, audio, (int)(index - segment.Index), index, length, skipped);
                at = index + length;
            }
        }
    }

    private static HeardFrame Frame(
        RecordedEpoch epoch, List<IndexLine> lines, AudioData audio, int start, long index, int length, long skipped)
    {
        var hash = new XxHash3();
        foreach (float[] samples in audio.Channels) hash.Append(MemoryMarshal.AsBytes<float>(samples.AsSpan(start, length)));
        IEnumerable<FrameGap> gaps = lines.OfType<RecordedGap>()
            .Where(gap => gap.Index < index + length && gap.Index + gap.Length > index)
            .Select(gap => (gap, From: Math.Max(gap.Index, index), To: Math.Min(gap.Index + gap.Length, index + length)))
            .Select(part => new FrameGap(
                part.gap.Channel, (int)(part.From - index), (int)(part.To - part.From), part.gap.Reason));
        return new HeardFrame(
            epoch.Epoch, index, length, skipped,
            CapturePrediction.At(lines.OfType<RecordedCapture>().LastOrDefault(said => said.Index <= index), index, epoch.Rate),
            lines.OfType<RecordedAlignment>().LastOrDefault(said => said.Index <= index)?.Exact ?? true,
            Describe(epoch.Rate, epoch.SampleType, epoch.Labels), Describe([.. gaps]), hash.GetCurrentHashAsUInt64());
    }

    private static float[] Floats(AudioFrame frame, int channel) => frame.Format.SampleType switch
    {
        SampleType.S16 => [.. frame.Channel<short>(channel).ToArray().Select(sample => sample / 32_768f)],
        SampleType.S32 => [.. frame.Channel<int>(channel).ToArray().Select(sample => sample / 2_147_483_648f)],
        _ => frame.Channel(channel).ToArray(),
    };

    private static string Describe(int rate, SampleType type, IEnumerable<string> labels) =>
        $"{rate} Hz {type} {string.Join(',', labels)}";

    /// <summary>By channel; gaps that touch are one.</summary>
    private static string Describe(FrameGap[] gaps)
    {
        var joined = new List<FrameGap>();
        foreach (FrameGap gap in gaps.OrderBy(gap => gap.Channel).ThenBy(gap => gap.Start))
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.Channel, last.Reason) == (gap.Channel, gap.Reason)
                && last.Start + last.Length == gap.Start)
            {
                joined[^1] = last with { Length = last.Length + gap.Length };
            }
            else
            {
                joined.Add(gap);
            }
        }

        return string.Join("; ", joined.Select(gap => $"{gap.Channel}: {gap.Start}+{gap.Length} {gap.Reason}"));
    }
}
