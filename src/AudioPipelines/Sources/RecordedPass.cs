using AudioPipelines.Frames;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Plays what an index tells of.</summary>
/// <param name="stretches">The recording.</param>
/// <param name="open">Opens the audio of a stretch.</param>
internal sealed class RecordedPass(
    IReadOnlyList<RecordedStretch> stretches, Func<RecordedStretch, SegmentAudio> open) : IReplayPass
{
    private readonly ReplayedGaps _gaps = new();
    private IEnumerator<RecordedFrame>? _frames;
    private StretchDetails? _details;
    private SegmentAudio? _audio;
    private ReplayedRun? _run;
    private int _number = -1;
    private long _first;
    private TimeSpan _before;

    public ReplayedFrame Current { get; private set; }

    public DateTimeOffset? Utc => _details!.Utc;

    private RecordedStretch Stretch => stretches[_number];

    public bool MoveNext()
    {
        while (true)
        {
            if (_frames?.MoveNext() == true)
            {
                RecordedFrame frame = _frames.Current;
                _details!.MoveTo(frame);
                _run ??= Begin(frame);
                Current = new ReplayedFrame(
                    _run, frame.Index, frame.Samples, frame.Skipped, _before + Since(_first, frame.Index));
                return true;
            }

            if (_run is not null) _before += Since(_first, Current.Index + Current.Samples);
            _run = null;
            Dispose();
            if (++_number >= stretches.Count) return false;
            _frames = StretchFrames.Of(Stretch).GetEnumerator();
            _details = new StretchDetails(Stretch);
        }
    }

    public bool Read(FrameBuffer target)
    {
        RecordedFrame frame = _frames!.Current;
        _audio ??= open(Stretch);
        _gaps.Begin(_details);
        _audio.Read(target, frame, _gaps);
        target.Begin(frame.Index, frame.Samples, frame.Skipped);
        _gaps.MoveTo(target);
        target.CaptureTime = _details!.Captured;
        target.IsExactlyAligned = _details.IsExactlyAligned;
        return true;
    }

    public void Dispose()
    {
        _frames?.Dispose();
        _audio?.Dispose();
        _audio = null;
    }

    private ReplayedRun Begin(RecordedFrame frame)
    {
        _first = frame.Index;
        RecordedEpoch begun = Stretch.Begun;
        return new ReplayedRun(Stretch.Format, begun.Epoch, begun.Reason, begun.Outage ?? 0, Stretch.GoesOn);
    }

    private TimeSpan Since(long first, long index) =>
        TimeSpan.FromSeconds(Math.Min((double)(index - first) / Stretch.Format.SampleRate, TimeSpan.MaxValue.TotalSeconds / 4));
}
