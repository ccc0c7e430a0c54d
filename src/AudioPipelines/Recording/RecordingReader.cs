namespace AudioPipelines.Recording;

/// <summary>Puts the lines of an index together: what was recorded, stretch by stretch. Opens no audio file.</summary>
internal sealed class RecordingReader
{
    private readonly string _folder;
    private readonly List<RecordedStretch> _stretches = [];
    private readonly Dictionary<int, RecordedSegment> _segments = [];
    private RecordingBegun? _recorder;
    private RecordedStretch? _stretch;
    private RecordedSegment? _segment;

    private RecordingReader(string folder) => _folder = folder;

    /// <summary>Whether a folder has an index.</summary>
    public static bool IsRecording(string folder) => File.Exists(Path.Combine(folder, IndexWriter.FileName));

    /// <summary>Reads the index of a folder.</summary>
    /// <exception cref="AudioSourceException">As <see cref="IndexReader.Read"/>; <see cref="AudioSourceErrorKind.Corrupt"/>: its
    /// lines do not fit together.</exception>
    public static IReadOnlyList<RecordedStretch> Read(string folder)
    {
        var reader = new RecordingReader(folder);
        foreach (IndexLine line in IndexReader.Read(folder)) reader.Take(line);
        return reader._stretches;
    }

    private void Take(IndexLine line)
    {
        if (IndexCheck.Fault(line, _stretch?.Format.Channels ?? 0) is { } fault) throw Corrupt(fault);
        switch (line)
        {
            case RecordingBegun begun:
                (_recorder, _stretch, _segment) = (begun, null, null);
                break;
            case RecordedEpoch epoch:
                Begin(epoch);
                break;
            case SegmentRemoved removed:
                if (_segments.TryGetValue(removed.Number, out RecordedSegment? gone)) gone.IsRemoved = true;
                break;
            case SafeUpTo safe:
                if (_segment is { Ended: null } open) open.End = Math.Max(open.Begun.Index, safe.Index);
                break;
            case RecordedEvent:
                break; // they are for readers of the index
            default:
                Add(line, _stretch ?? throw Corrupt("a line comes before its epoch"));
                break;
        }
    }

    private void Begin(RecordedEpoch epoch)
    {
        RecordingBegun recorder = _recorder ?? throw Corrupt("it does not begin with a recorder");
        _stretch = new RecordedStretch(recorder, epoch)
        {
            GoesOn = _stretches.LastOrDefault()?.GoesOnWith(recorder, epoch) == true,
        };
        _stretches.Add(_stretch);
        _segment = null;
    }

    private void Add(IndexLine line, RecordedStretch stretch)
    {
        switch (line)
        {
            case SegmentBegun begun:
                _segment = new RecordedSegment(begun);
                _segments[begun.Number] = _segment;
                stretch.Segments.Add(_segment);
                break;
            case SegmentEnded ended when _segment?.Begun.Number == ended.Number:
                _segment.Ended = ended;
                _segment.End = _segment.Begun.Index + ended.Samples;
                break;
            case RecordedGap gap:
                stretch.Gaps.Add(gap);
                break;
            case RecordedSkip skip:
                stretch.Skips.Add(skip);
                break;
            case ShortFrame frame:
                stretch.ShortFrames[frame.Index] = Math.Min(frame.Samples, stretch.Format.SamplesPerFrame);
                break;
            case RecordedCapture capture:
                stretch.Captures.Add(capture);
                break;
            case RecordedAlignment alignment:
                stretch.Alignments.Add(alignment);
                break;
            default:
                throw Corrupt("a segment ends that has not begun");
        }
    }

    private AudioSourceException Corrupt(string fault) => new(
        AudioSourceErrorKind.Corrupt,
        $"'{Path.Combine(_folder, IndexWriter.FileName)}' cannot be used: {fault}. Restore the file from a copy.");
}
