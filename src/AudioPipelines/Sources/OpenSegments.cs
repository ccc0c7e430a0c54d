using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Segments that were not completed: they are being written, a crash ended them, or the folder was copied meanwhile. An
/// encoder holds the last samples back, and a copy of a file may be older than that of the index, so such a segment ends where
/// its files do.</summary>
internal static class OpenSegments
{
    private const int Block = 4_096;

    /// <summary>Lets the open segments of a recording end where their files do, if that is before what the index calls
    /// safe.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> is set.</exception>
    public static void Limit(
        IEnumerable<RecordedStretch> stretches, string folder, SampleFiles files, Action<string> warn, CancellationToken stopping)
    {
        foreach (RecordedStretch stretch in stretches)
        {
            foreach (RecordedSegment segment in stretch.Segments.Where(open => open.Ended is null && !open.IsRemoved))
            {
                long[] lengths =
                    [.. segment.Begun.Files.Select(
                        file => Length(segment, folder, file, stretch, files, stopping)).OfType<long>()];
                if (lengths.Length == 0) continue; // its files are missing, which is told when it is played
                long safe = segment.End;
                segment.End = Math.Min(safe, segment.Begun.Index + lengths.Min());
                if (safe - segment.End <= stretch.Format.SampleRate) continue;
                warn($"'{Path.Combine(folder, segment.Begun.Files[0])}' ends {safe - segment.End} samples before what the index "
                    + "calls safe: it was copied earlier than the index, or cut.");
            }
        }
    }

    /// <summary>Samples per channel of a file; <see langword="null"/>: it cannot be read.</summary>
    private static long? Length(
        RecordedSegment segment, string folder, string file, RecordedStretch stretch, SampleFiles files,
        CancellationToken stopping)
    {
        int channels = stretch.Format.Channels / segment.Begun.Files.Count;
        long length = 0;
        try
        {
            using ISampleReader reader = files.OpenRecorded(folder, file, stretch, channels, stopping);
            if (reader is WavSampleReader wav) return wav.Samples;
            var gaps = new ReplayedGaps();
            FrameBuffer scratch = new FramePool(stretch.Format with { SamplesPerFrame = Block }).Rent();
            for (int read = Block; read == Block; length += read)
            {
                gaps.Begin(null);
                read = reader.Read(scratch, 0, 0, Block, gaps);
            }
        }
        catch (Exception failure)
            when (failure is IOException or AudioSourceException { Kind: not AudioSourceErrorKind.AccessDenied })
        {
            // What was decoded before is there.
        }

        return length > 0 ? length : null;
    }
}
