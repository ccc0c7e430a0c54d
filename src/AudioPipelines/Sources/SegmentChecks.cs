using System.IO.Hashing;
using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Compares the samples of segments with the hashes that were recorded, before any of their frames is played. Each
/// segment has a thread for that, so that the next one is checked while one is played.</summary>
/// <param name="folder">The recording's folder.</param>
/// <param name="files">Opens its files.</param>
/// <param name="stopping">Ends the checks.</param>
internal sealed class SegmentChecks(string folder, SampleFiles files, CancellationToken stopping)
{
    private const int BlockBytes = 1 << 18;

    private readonly Dictionary<RecordedSegment, Task> _checks = [];

    /// <summary>Begins the check of a segment, once.</summary>
    public Task Begin(RecordedStretch stretch, RecordedSegment segment)
    {
        if (!_checks.TryGetValue(segment, out Task? check))
        {
            check = segment.Ended is { Exact: true, Samples: > 0 } && !segment.IsRemoved
                ? ControlThread.RunAsync($"check: {segment.Begun.Files[0]}", () => Check(stretch, segment))
                : Task.CompletedTask;
            _checks.Add(segment, check);
        }

        return check;
    }

    /// <summary>Waits for the check of a segment.</summary>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.Corrupt"/>: it is not what was
    /// recorded.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Wait(RecordedStretch stretch, RecordedSegment segment)
    {
        Task check = Begin(stretch, segment);
        try
        {
            check.Wait(stopping);
        }
        catch (AggregateException)
        {
            check.GetAwaiter().GetResult(); // throws it as it was thrown
        }
    }

    private void Check(RecordedStretch stretch, RecordedSegment segment)
    {
        AudioFormat format = stretch.Format;
        int bytesPerInstant = format.Channels * sizeof(int), block = Math.Max(1, BlockBytes / bytesPerInstant);
        var pool = new FramePool(format with { SamplesPerFrame = block });
        var bytes = new FrameBytes();
        var gaps = new ReplayedGaps();
        var hash = new XxHash128();
        ISampleReader[] readers = Open(stretch, segment);
        try
        {
            for (long left = readers.Length == 0 ? 0 : segment.Ended!.Samples; left > 0;)
            {
                stopping.ThrowIfCancellationRequested();
                int samples = (int)Math.Min(left, block);
                FrameBuffer buffer = pool.Rent();
                gaps.Begin(null);
                for (int file = 0; file < readers.Length; file++)
                {
                    if (readers[file].Read(buffer, file * readers[file].Channels, 0, samples, gaps) < samples) return; // cut
                }

                buffer.Begin(0, samples, 0);
                using AudioFrame frame = buffer.Lend();
                bytes.Take(frame);
                hash.Append(bytes.Interleaved(0, samples));
                left -= samples;
            }
        }
        catch (Exception failure) when (failure is AudioSourceException or IOException)
        {
            return; // whoever plays it meets the same, and makes a gap of it
        }
        finally
        {
            foreach (ISampleReader reader in readers) reader.Dispose();
        }

        if (readers.Length == 0 || Convert.ToHexStringLower(hash.GetCurrentHash()) == segment.Ended!.Hash) return;
        string names = string.Join("', '", segment.Begun.Files.Take(3).Select(file => Path.Combine(folder, file)));
        throw new AudioSourceException(
            AudioSourceErrorKind.Corrupt,
            $"'{names}' {(segment.Begun.Files.Count > 1 ? "… do" : "does")} not hold what was recorded: the samples were "
            + $"changed. "
            + "Restore the audio from a copy; if it is deleted, a gap is replayed in its place.");
    }

    /// <summary>Opens the files of a segment; none if one of them cannot be opened.</summary>
    private ISampleReader[] Open(RecordedStretch stretch, RecordedSegment segment)
    {
        IReadOnlyList<string> names = segment.Begun.Files;
        List<ISampleReader> readers = [];
        try
        {
            foreach (string name in names)
                readers.Add(files.OpenRecorded(folder, name, stretch, stretch.Format.Channels / names.Count, stopping));
            return [.. readers];
        }
        catch (Exception failure)
        {
            foreach (ISampleReader reader in readers) reader.Dispose();
            if (failure is AudioSourceException) return [];
            throw;
        }
    }
}
