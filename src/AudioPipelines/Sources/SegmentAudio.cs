using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Reads the audio of a stretch's segments into frames, in their order. What the files lack becomes a gap, and a warning
/// for each file.</summary>
/// <param name="stretch">The stretch.</param>
/// <param name="folder">The recording's folder.</param>
/// <param name="files">Opens its files.</param>
/// <param name="checks">Checks segments.</param>
/// <param name="warn">Takes warnings.</param>
/// <param name="stopping">Ends the waiting for samples.</param>
internal sealed class SegmentAudio(
    RecordedStretch stretch, string folder, SampleFiles files, SegmentChecks checks, Action<string> warn,
    CancellationToken stopping) : IDisposable
{
    private RecordedSegment? _open;
    private ISampleReader?[] _readers = [];
    private long _next; // the index of the next sample of every reader
    private int _number;

    /// <summary>Reads the audio of a frame that comes after all others so far.</summary>
    public void Read(FrameBuffer target, RecordedFrame frame, ReplayedGaps gaps)
    {
        for (long at = frame.Index; at < frame.End;)
        {
            while (_number < stretch.Segments.Count && stretch.Segments[_number].End <= at) _number++;
            RecordedSegment? segment = _number < stretch.Segments.Count ? stretch.Segments[_number] : null;
            bool isThere = segment is not null && segment.Begun.Index <= at;
            long end = Math.Min(frame.End, isThere ? segment!.End : segment?.Begun.Index ?? frame.End);
            int start = (int)(at - frame.Index), samples = (int)(end - at);
            if (isThere) ReadPart(segment!, target, at, start, samples, gaps);
            else gaps.AddMissing(0, stretch.Format.Channels, start, samples, GapReason.Lost); // the index names no file for it
            at = end;
        }
    }

    public void Dispose()
    {
        foreach (ISampleReader? reader in _readers) reader?.Dispose();
        _readers = [];
        _open = null;
    }

    private void ReadPart(RecordedSegment segment, FrameBuffer target, long at, int start, int samples, ReplayedGaps gaps)
    {
        if (_open != segment) Open(segment);
        int channels = stretch.Format.Channels / _readers.Length;
        for (int file = 0; file < _readers.Length; file++)
        {
            int read = 0;
            if (_readers[file] is { } reader)
            {
                try
                {
                    if (at > _next) reader.Skip(at - _next);
                    read = reader.Read(target, file * channels, start, samples, gaps);
                    if (read < samples) Lose(segment, file, "it ends too early");
                }
                catch (Exception failure) when (failure is AudioSourceException or IOException)
                {
                    Lose(segment, file, failure.Message.TrimEnd('.'));
                }
            }

            gaps.AddMissing(file * channels, channels, start + read, samples - read, GapReason.Lost);
        }

        _next = at + samples;
    }

    private void Open(RecordedSegment segment)
    {
        Dispose();
        checks.Wait(stretch, segment);
        IReadOnlyList<string> names = segment.Begun.Files;
        _readers = new ISampleReader?[names.Count];
        _open = segment;
        _next = segment.Begun.Index;
        for (int file = 0; file < names.Count; file++)
        {
            try
            {
                _readers[file] = files.OpenRecorded(
                    folder, names[file], stretch, stretch.Format.Channels / names.Count, stopping);
            }
            catch (AudioSourceException failure) when (failure.Kind is not AudioSourceErrorKind.AccessDenied)
            {
                Lose(segment, file, failure.Message.TrimEnd('.'));
            }
        }

        if (_number + 1 < stretch.Segments.Count) checks.Begin(stretch, stretch.Segments[_number + 1]);
    }

    private void Lose(RecordedSegment segment, int file, string why)
    {
        _readers[file]?.Dispose();
        _readers[file] = null;
        warn($"The audio of '{Path.Combine(folder, segment.Begun.Files[file])}' is not all there: {why}. What is missing is "
            + "replayed as a gap. Restore the file from a copy.");
    }
}
