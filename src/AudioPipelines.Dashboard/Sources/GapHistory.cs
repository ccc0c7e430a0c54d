using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The gaps of the last ten minutes; a gap of neighbouring channels of a stream is one. Any thread.</summary>
internal sealed class GapHistory
{
    /// <summary>How long gaps are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>How many are kept: about 150 KiB.</summary>
    public const int Most = 2_048;

    /// <summary>Channels of one frame are told of one after the other, in this time by far.</summary>
    private static readonly TimeSpan _settling = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly List<GapEntry> _gaps = [];
    private readonly Dictionary<string, (long Start, DateTimeOffset Since)> _stalled = new(StringComparer.Ordinal);
    private long _lastId;
    private int _untold;
    private long _untoldSamples;

    /// <summary>Notes a gap of a channel.</summary>
    /// <param name="gap">The gap; its number is given here.</param>
    /// <param name="isJoined">Whether the channel below is of the same stream.</param>
    public void Add(GapEntry gap, bool isJoined)
    {
        lock (_lock)
        {
            for (int place = _gaps.Count - 1; isJoined && place >= Math.Max(0, _gaps.Count - 16); place--)
            {
                if (!_gaps[place].IsSameBelow(gap)) continue;
                _gaps[place] = _gaps[place] with { Channels = _gaps[place].Channels + 1 };
                _untoldSamples += gap.IsFault ? gap.Length : 0;
                return;
            }

            if (_gaps.Count >= Most) _gaps.RemoveRange(0, Most / 8);
            _gaps.Add(gap with { Id = ++_lastId });
            if (!gap.IsFault) return;
            _untold++;
            _untoldSamples += gap.Length * gap.Channels;
        }
    }

    /// <summary>Notes that a stream has fallen silent, or is back: until then its gap goes on.</summary>
    public void SetStalled(string stream, long? start, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (start is { } index) _stalled[stream] = (index, now);
            else _stalled.Remove(stream);
        }
    }

    public void ClearStalled()
    {
        lock (_lock) _stalled.Clear();
    }

    /// <summary>Forgets what is older than ten minutes, and tells how many faults, of how many samples, came since the last
    /// call.</summary>
    public (int Faults, long Samples) Sweep(DateTimeOffset now)
    {
        lock (_lock)
        {
            int old = _gaps.FindIndex(gap => gap.At > now - Kept);
            if (old != 0) _gaps.RemoveRange(0, old < 0 ? _gaps.Count : old);
            (int faults, long samples) = (_untold, _untoldSamples);
            (_untold, _untoldSamples) = (0, 0);
            return (faults, samples);
        }
    }

    /// <summary>How many faults there were since a time.</summary>
    public int Faults(DateTimeOffset since)
    {
        lock (_lock)
        {
            int faults = _stalled.Count;
            for (int place = _gaps.Count - 1; place >= 0 && _gaps[place].At > since; place--)
            {
                if (_gaps[place].IsFault) faults++;
            }

            return faults;
        }
    }

    /// <summary>The gaps since a time, oldest first, and last those that go on.</summary>
    public List<ShownGap> Since(DateTimeOffset since, DateTimeOffset now, SourceShape shape)
    {
        lock (_lock)
        {
            List<ShownGap> gaps = [.. _gaps.Where(gap => gap.At > since).Select(Shown)];
            int open = 0;
            foreach ((string stream, (long start, DateTimeOffset began)) in _stalled)
                gaps.Add(Open(--open, stream, start, began, now, shape));
            return gaps;
        }
    }

    /// <summary>The gaps that came after one, once all of their channels are known.</summary>
    public List<ShownGap> After(ref long id, DateTimeOffset now)
    {
        lock (_lock)
        {
            List<ShownGap> gaps = [];
            foreach (GapEntry gap in _gaps)
            {
                if (gap.Id <= id || gap.At > now - _settling) continue;
                gaps.Add(Shown(gap));
            }

            if (gaps.Count > 0) id = gaps[^1].Id;
            return gaps;
        }
    }

    /// <summary>The number of the last gap that is told already.</summary>
    public long LastId
    {
        get { lock (_lock) return _lastId; }
    }

    private static ShownGap Shown(GapEntry gap) => new()
    {
        Id = gap.Id,
        Channel = gap is { First: >= 0, Channels: 1 } ? gap.First : null,
        Channels = gap.Channels > 1 ? [gap.First, gap.First + gap.Channels - 1] : null,
        Epoch = gap.Epoch,
        Start = gap.Start,
        Length = gap.Length,
        Reason = ApiWords.Of(gap.Reason),
        From = gap.At - gap.Duration,
        To = gap.At,
    };

    private static ShownGap Open(
        long id, string stream, long start, DateTimeOffset since, DateTimeOffset now, SourceShape shape)
    {
        int[] channels = shape.Channels.Of(stream) ?? [];
        return new ShownGap
        {
            Id = id,
            Channel = channels is [int only] ? only : null,
            Channels = channels.Length > 1 ? [channels[0], channels[^1]] : null,
            Epoch = shape.Epoch,
            Start = start,
            Length = Math.Max(0, (long)((now - since).TotalSeconds * shape.Rate)),
            Reason = ApiWords.Of(GapCause.Stalled),
            From = since,
            To = now,
            IsOpen = true,
        };
    }
}
