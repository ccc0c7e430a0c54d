using AudioPipelines.Frames;
using AudioPipelines.Recording;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Plays plain files side by side. Where one ends before the others, its channels are gaps.</summary>
internal sealed class PlainPass : IReplayPass
{
    private readonly IReadOnlyList<PlainTrack> _tracks;
    private readonly Action<string> _warn;
    private readonly ReplayedGaps _gaps = new();
    private readonly List<(int Track, long At)> _ends = [];
    private readonly ReplayedRun _run;
    private FrameBuffer? _unused;
    private long _next;
    private long _read;

    /// <summary>Opens the files that come first.</summary>
    /// <param name="tracks">The files. The pass disposes of them, also when it cannot be made.</param>
    /// <param name="plan">What frames look like.</param>
    /// <param name="warn">Takes warnings.</param>
    /// <exception cref="AudioSourceException">One cannot be opened, or they differ in their sample rate.</exception>
    public PlainPass(IReadOnlyList<PlainTrack> tracks, PipelinePlan plan, Action<string> warn)
    {
        _tracks = tracks;
        _warn = warn;
        try
        {
            foreach (PlainTrack track in tracks) track.Open();
            if (tracks.FirstOrDefault(track => track.SampleRate != tracks[0].SampleRate) is { } other)
            {
                throw new AudioSourceException(
                    AudioSourceErrorKind.UnsupportedFormat,
                    $"'{other.First}' has {other.SampleRate} Hz, and '{tracks[0].First}' {tracks[0].SampleRate} Hz. Channels "
                    + $"of one "
                    + "source have one rate: set 'audio: {rate: …}', or convert the files.");
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        _run = new ReplayedRun(new AudioFormat
        {
            SampleRate = tracks[0].SampleRate,
            ChannelLabels = [.. tracks.SelectMany(track => track.Labels)],
            SampleType = plan.SampleType,
            SamplesPerFrame = plan.FrameLength.ToSamples(tracks[0].SampleRate),
        });
        Current = new ReplayedFrame(_run, -_run.Format.SamplesPerFrame, _run.Format.SamplesPerFrame, 0, TimeSpan.Zero);
    }

    public ReplayedFrame Current { get; private set; }

    public DateTimeOffset? Utc => null;

    public bool MoveNext()
    {
        TimeSpan offset = TimeSpan.FromTicks(
            SampleTime.ToNanoseconds(_next, _run.Format.SampleRate) / TimeSpan.NanosecondsPerTick);
        Current = Current with { Index = _next, Offset = offset };
        _next += _run.Format.SamplesPerFrame;
        return true;
    }

    public bool Read(FrameBuffer target)
    {
        while (_read < Current.Index) // before the range: read, and let go
        {
            if (Fill(_unused ??= new FramePool(_run.Format).Rent()) == 0) return false;
        }

        int samples = Fill(target);
        if (samples == 0) return false;
        Current = Current with { Samples = samples };
        target.Begin(Current.Index, samples, 0);
        _gaps.MoveTo(target);
        return true;
    }

    public void Dispose()
    {
        foreach (PlainTrack track in _tracks) track.Dispose();
    }

    /// <summary>Reads the next frame of all tracks.</summary>
    /// <returns>How long the longest is.</returns>
    private int Fill(FrameBuffer target)
    {
        int length = _run.Format.SamplesPerFrame, longest = 0, channel = 0;
        Span<int> lengths = _tracks.Count <= 64 ? stackalloc int[_tracks.Count] : new int[_tracks.Count];
        _gaps.Begin(null);
        for (int track = 0; track < lengths.Length; track++)
        {
            bool hadEnded = _tracks[track].HasEnded;
            lengths[track] = _tracks[track].Read(target, channel, length, _gaps);
            longest = Math.Max(longest, lengths[track]);
            channel += _tracks[track].Channels;
            if (!hadEnded && _tracks[track].HasEnded) _ends.Add((track, _read + lengths[track]));
        }

        channel = 0;
        for (int track = 0; track < lengths.Length; channel += _tracks[track++].Channels)
            _gaps.AddMissing(channel, _tracks[track].Channels, lengths[track], longest - lengths[track], GapReason.Ended);
        _read += longest;
        if (_ends.Count > 0) TellEnds();
        return longest;
    }

    /// <summary>Warns of tracks that have ended while another goes on.</summary>
    private void TellEnds()
    {
        foreach ((int track, long at) in _ends)
        {
            if (at < _read)
            {
                _warn($"'{_tracks[track].Where}' ends after {at} samples, and others go on: from there it is a gap. Look whether "
                    + "a file is missing or cut.");
            }
        }

        _ends.RemoveAll(end => end.At < _read);
    }
}
