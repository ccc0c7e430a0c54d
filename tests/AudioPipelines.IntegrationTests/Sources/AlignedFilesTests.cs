using AudioPipelines.Timing;

namespace AudioPipelines.IntegrationTests.Sources;

public class AlignedFilesTests
{
    private const int Rate = 48_000;

    /// <summary>Where a file's audio must be: its first sample's index, and what an independent decode gives.</summary>
    private sealed record Expected(string Name, int Start, float[] Samples)
    {
        public int End => Start + Samples.Length;
    }

    [Test]
    public async Task Eight_files_of_different_length_and_delay_are_eight_channels_in_step()
    {
        Expected[] expected = [.. MediaFiles.OneChannelEach.Select(Decode)];
        int first = expected.Min(file => file.Start);
        expected = [.. expected.Select(file => file with { Start = file.Start - first })];
        int length = expected.Max(file => file.End);
        using var source = new GstSource(
            [.. MediaFiles.OneChannelEach.Select((file, channel) =>
                $"filesrc location=\"{file.Path}\" ! decodebin caps=audio/x-raw expose-all-streams=false ! audioconvert "
                + $"dithering=none ! appsink name=c{channel}")]);
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        Assert.That(recording.Samples, Is.EqualTo(length));
        for (int channel = 0; channel < expected.Length; channel++)
        {
            Expected file = expected[channel];
            var placed = new float[length];
            file.Samples.CopyTo(placed, file.Start);
            AudioAssert.AreSame(new AudioData(Rate, [recording.Audio.Channels[channel]]), new AudioData(Rate, [placed]));
            Assert.That(source.Ledger.Channels[channel], Is.EqualTo(new ChannelLedger
            {
                Elapsed = length,
                NotStarted = file.Start,
                Delivered = file.Samples.Length,
                Ended = length - file.End,
                Received = file.Samples.Length,
            }), file.Name);
            Assert.That(Gaps(recording, channel), Is.EqualTo(ExpectedGaps(file, length)), file.Name);
            await TestContext.Out.WriteLineAsync($"{file.Name}: {file.Samples.Length} samples from {file.Start} on, exact");
        }

        Assert.That(
            expected.Select(file => file.Start).Distinct().Count(), Is.GreaterThan(2), "files that start at different times");
        Assert.That(expected.Select(file => file.End), Is.Unique);
    }

    private static Expected Decode(MediaFile file) => new(
        file.Name, (int)SampleTime.ToIndex(IndependentDecode.StartOf(file.Path), Rate),
        IndependentDecode.WithGStreamer(file.Path).Channels[0]);

    /// <summary>The gaps of a channel's frames, those that follow each other joined.</summary>
    private static List<(long Start, long End, GapReason Reason)> Gaps(SourceRecording recording, int channel)
    {
        var joined = new List<(long Start, long End, GapReason Reason)>();
        foreach (FrameNote frame in recording.Frames)
        {
            foreach (FrameGap gap in frame.Gaps.Where(gap => gap.Channel == channel))
            {
                long start = frame.SampleIndex + gap.Start;
                bool joins = joined.Count > 0 && joined[^1].End == start && joined[^1].Reason == gap.Reason;
                if (joins) joined[^1] = joined[^1] with { End = start + gap.Length };
                else joined.Add((start, start + gap.Length, gap.Reason));
            }
        }

        return joined;
    }

    private static IEnumerable<(long Start, long End, GapReason Reason)> ExpectedGaps(Expected file, int length)
    {
        if (file.Start > 0) yield return (0, file.Start, GapReason.NotStarted);
        if (file.End < length) yield return (file.End, length, GapReason.Ended);
    }
}
