using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Plotting;

/// <summary>What is drawn of a source. It takes the same memory for a second and for a day. Frames come from one
/// thread.</summary>
/// <param name="width">The picture's width in dots.</param>
/// <param name="choose">Finds the channels to be drawn among those of the source, counted from 0.</param>
/// <param name="hasSpectrogram">Whether spectrograms are drawn.</param>
internal sealed class PlotData(int width, Func<AudioFormat, IReadOnlyList<int>> choose, bool hasSpectrogram)
{
    private const int MostMarks = 500, EnoughForThreads = 1 << 14;

    private readonly Lock _lock = new();
    private readonly List<PlotMark> _marks = [];
    private IReadOnlyList<int> _chosen = [];
    private float[][] _blocks = [];
    private int _inBlock;
    private int _epoch;
    private long _next;
    private long _length;
    private EpochStarted? _announced;
    private bool _isRestarting;

    /// <summary>What the frames look like; <see langword="null"/> before the first.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>The channels.</summary>
    public IReadOnlyList<PlottedChannel> Channels { get; private set; } = [];

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<PlotMark> Marks
    {
        get { lock (_lock) return [.. _marks]; }
    }

    /// <summary>How many marks there was no room for.</summary>
    public int MarksLeftOut { get; private set; }

    /// <summary>How many samples the picture is long, those included that never came.</summary>
    public long Length => Volatile.Read(ref _length);

    /// <summary>The same in seconds.</summary>
    public double Seconds => Format is { } format ? (double)Length / format.SampleRate : 0;

    /// <summary>Takes the frame that comes next.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="samples">How many of its samples are wanted.</param>
    /// <exception cref="UsageException">The channels to be drawn are not there.</exception>
    /// <exception cref="AudioSourceException">The format has changed.</exception>
    public void Add(AudioFrame frame, int samples)
    {
        if (Format is null) Begin(frame);
        else if (frame.SampleRate != Format.SampleRate || frame.Channels != Format.Channels)
            throw FormatChange.Error("a picture", Format, frame.Format);
        else LeaveOut(frame);
        if (_inBlock + frame.SamplesPerChannel > _blocks[0].Length) Flush();
        long from = Length;
        int most = Math.Max(EnoughForThreads, frame.SamplesPerChannel);
        for (int n = 0; n < _chosen.Count; n++)
        {
            if (_blocks[n].Length < most) Array.Resize(ref _blocks[n], most);
            frame.CopyChannelTo(_chosen[n], _blocks[n].AsSpan(_inBlock));
        }

        _inBlock += samples;
        Volatile.Write(ref _length, from + samples);
        if (!frame.Gaps.IsEmpty) Mark(frame, from, samples);
        (_epoch, _next) = (frame.Epoch, frame.SampleIndex + frame.SamplesPerChannel);
    }

    /// <summary>Takes note of what happened.</summary>
    public void Hear(AudioSourceEvent notification)
    {
        lock (_lock)
        {
            if (notification is EpochStarted epoch) _announced = epoch;
            if (notification is SourceFailed { IsFinal: false }) _isRestarting = true;
        }

        if (notification is CaptureClockChanged { Step.Ticks: not 0 }) AddMark(PlotMark.Event.ClockStep, Length);
    }

    /// <summary>Takes no more frames.</summary>
    public void Complete()
    {
        Flush();
        Parallel.ForEach(Channels, channel => channel.Complete());
    }

    private void Begin(AudioFrame frame)
    {
        Format = frame.Format;
        _chosen = choose(frame.Format);
        var size = PlotSize.Of(width, _chosen.Count);
        Channels = [.. _chosen.Select(channel => new PlottedChannel(
            frame.Format.ChannelLabels[channel], frame.SampleRate, size, hasSpectrogram))];
        _blocks = [.. _chosen.Select(_ => new float[Math.Max(EnoughForThreads, frame.SamplesPerChannel)])];
    }

    /// <summary>Leaves out what lies between the last frame and this one.</summary>
    private void LeaveOut(AudioFrame frame)
    {
        if (frame.Epoch == _epoch)
        {
            AddNothing(frame.SampleIndex - _next, Absence.Skipped);
            return;
        }

        bool isRestart;
        long outage;
        lock (_lock)
        {
            (isRestart, _isRestarting) = (_isRestarting, false);
            outage = _announced?.Epoch == frame.Epoch ? _announced.Outage : 0;
        }

        AddNothing(outage, Absence.Outage);
        AddMark(isRestart ? PlotMark.Event.Restart : PlotMark.Event.Epoch, Length);
    }

    private void AddNothing(long length, Absence why)
    {
        if (length <= 0) return;
        Flush();
        Parallel.ForEach(Channels, channel => channel.AddNothing(length, why));
        Volatile.Write(ref _length, Length + length);
    }

    private void Mark(AudioFrame frame, long from, int samples)
    {
        Flush();
        foreach (FrameGap gap in frame.Gaps)
        {
            int length = Math.Min(gap.Length, samples - gap.Start);
            for (int n = 0; length > 0 && n < _chosen.Count; n++)
            {
                if (_chosen[n] == gap.Channel) Channels[n].Mark(from + gap.Start, length, (Absence)gap.Reason);
            }
        }
    }

    /// <summary>Hands on what has gathered: to several channels at once, since their spectra take most of the time.</summary>
    private void Flush()
    {
        int count = _inBlock;
        _inBlock = 0;
        if (count == 0) return;
        if (Channels.Count == 1) Channels[0].Add(_blocks[0].AsSpan(0, count));
        else Parallel.For(0, Channels.Count, channel => Channels[channel].Add(_blocks[channel].AsSpan(0, count)));
    }

    private void AddMark(PlotMark.Event kind, long position)
    {
        lock (_lock)
        {
            if (_marks.Count < MostMarks) _marks.Add(new PlotMark(kind, position));
            else MarksLeftOut++;
        }
    }
}
