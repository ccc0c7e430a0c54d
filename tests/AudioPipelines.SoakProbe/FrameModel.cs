using AudioPipelines.Testing;

namespace AudioPipelines.SoakProbe;

/// <summary>Holds every frame against the plan: each sample says which one it is. Called by one thread at a time.</summary>
/// <remarks>Always: audio counts on without a step unless a gap, skipped samples or an epoch are told between; gaps are silent;
/// indices go on; streams whose timestamps are true are in step. For a plain plan also: each sample is where the plan says, and
/// nothing else is missing.</remarks>
internal sealed class FrameModel
{
    private const int MaximumFaults = 20;

    private readonly List<string> _faults = [];
    private readonly SoakPlan _plan;
    private readonly Dictionary<int, SoakStream> _streams = [];
    private readonly IReadOnlyList<(long At, long Sample, long Length)>[] _runs;
    private ChannelState[] _channels = [];
    private bool _isFirstOfEpoch;
    private bool[] _missing = [];
    private int _epoch = -1;
    private long _next;
    private long? _offset;

    public FrameModel(SoakPlan plan)
    {
        _plan = plan;
        _runs = [.. plan.Streams.Select(stream => stream.Runs())];
        foreach (SoakStream stream in plan.Streams.Concat(plan.Replacement?.Streams ?? []))
        {
            for (int channel = 0; channel < stream.Channels; channel++) _streams[stream.FirstChannel + channel] = stream;
        }
    }

    public IReadOnlyList<string> Faults => _faults;

    public long Frames { get; private set; }

    /// <summary>Samples that held audio, over all channels.</summary>
    public long Samples { get; private set; }

    /// <summary>Samples that frames called gaps, over all channels.</summary>
    public long Gaps { get; private set; }

    public void Check(AudioFrame frame)
    {
        Frames++;
        if (_missing.Length < frame.SamplesPerChannel) _missing = new bool[frame.SamplesPerChannel];
        _isFirstOfEpoch = frame.Epoch != _epoch;
        if (_isFirstOfEpoch) Begin(frame);
        else if (frame.SampleIndex != _next + frame.SkippedSamples) Fault(frame, $"{frame.SkippedSamples} skipped after {_next}");
        bool follows = frame.SampleIndex == _next;
        _next = frame.SampleIndex + frame.SamplesPerChannel;
        for (int channel = 0; channel < frame.Channels; channel++) Check(frame, channel, follows);
    }

    private void Begin(AudioFrame frame)
    {
        if (frame.Epoch < _epoch) Fault(frame, $"comes after epoch {_epoch}");
        (_epoch, _next, _offset) = (frame.Epoch, frame.SampleIndex, null);
        _channels = new ChannelState[frame.Channels];
        for (int channel = 0; channel < frame.Channels; channel++) _channels[channel].Number = -1;
    }

    private void Check(AudioFrame frame, int channel, bool follows)
    {
        if (channel >= _channels.Length)
        {
            Fault(frame, $"has {frame.Channels} channels, the frames before it in its epoch {_channels.Length}");
            return;
        }

        Span<bool> missing = _missing.AsSpan(0, frame.SamplesPerChannel);
        missing.Clear();
        foreach (FrameGap gap in frame.Gaps)
        {
            if (gap.Channel == channel) missing.Slice(gap.Start, gap.Length).Fill(true);
        }

        ref ChannelState state = ref _channels[channel];
        if (!follows) state.Counts = false;
        ReadOnlySpan<int> samples = frame.Channel<int>(channel);
        for (int at = 0; at < samples.Length; at++)
        {
            if (missing[at]) CheckGap(frame, channel, ref state, samples, at);
            else CheckAudio(frame, channel, ref state, samples[at], at);
        }
    }

    private void CheckGap(AudioFrame frame, int channel, ref ChannelState state, ReadOnlySpan<int> samples, int at)
    {
        Gaps++;
        state.Counts = false;
        if (samples[at] != 0) Fault(frame, $"channel {channel} holds {samples[at]} in a gap, at {at}");
        if (!_plan.IsPlain || _plan.MayLose || state.Number < 0) return;
        if (ExpectedAt(state.Number, frame.SampleIndex + at) is not { } sample) return;
        Fault(frame, $"channel {channel} lacks sample {sample}, at {at}");
    }

    private void CheckAudio(AudioFrame frame, int channel, ref ChannelState state, int value, int at)
    {
        Samples++;
        (int number, long index) = CounterSamples.Decode(CounterCoding.Single32, value);
        if (state.Number < 0) Meet(frame, channel, ref state, number);
        if (number != state.Number) Fault(frame, $"channel {channel} holds channel {number}, not {state.Number}, at {at}");
        if (state.Counts && index != state.Next && !MayChangeItsPlace(number))
            Fault(frame, $"channel {channel} holds sample {index}, not {state.Next}, at {at}");
        if (!state.Counts) Place(frame, channel, number, index, at);
        if (_plan.IsPlain && !IsExpected(number, frame.SampleIndex + at, index))
            Fault(frame, $"channel {channel} holds sample {index}, which does not belong there, at {at}");
        state.Counts = true;
        state.Next = (index + 1) & (CounterCoding.Single32.Period - 1);
    }

    /// <summary>A stream whose time was set goes on inside the first frame of the epoch that begins with it.</summary>
    private bool MayChangeItsPlace(int number) =>
        _isFirstOfEpoch && _streams.TryGetValue(number, out SoakStream? stream) && !stream.IsSteady;

    private void Meet(AudioFrame frame, int channel, ref ChannelState state, int number)
    {
        state.Number = number;
        if (!_streams.TryGetValue(number, out SoakStream? stream))
        {
            Fault(frame, $"channel {channel} holds channel {number}, which no stream has");
            return;
        }

        int before = Array.FindLastIndex(_channels, Math.Max(0, channel - 1), known => _streams.ContainsKey(known.Number));
        if (before >= 0 && before < channel && _streams[_channels[before].Number].FirstChannel > stream.FirstChannel)
            Fault(frame, $"channel {channel} holds channel {number}, behind channel {_channels[before].Number}");
    }

    /// <summary>Audio that begins, or goes on behind a gap: of streams with true timestamps it must be in step.</summary>
    private void Place(AudioFrame frame, int channel, int number, long index, int at)
    {
        if (!_streams.TryGetValue(number, out SoakStream? stream) || !stream.IsSteady) return;
        long offset = (index - frame.SampleIndex - at) & (CounterCoding.Single32.Period - 1);
        _offset ??= offset;
        if (offset != _offset) Fault(frame, $"channel {channel} is {offset - _offset} samples out of step, at {at}");
    }

    private bool IsExpected(int number, long at, long sample) =>
        _streams.TryGetValue(number, out SoakStream? stream) && ExpectedAt(number, at) is { } expected
        && ((stream.StartIndex + expected) & (CounterCoding.Single32.Period - 1)) == sample;

    private long? ExpectedAt(int number, long at)
    {
        foreach ((long start, long sample, long length) in _runs[_streams[number].Number])
        {
            if (at >= start && at < start + length) return sample + at - start;
        }

        return null;
    }

    private void Fault(AudioFrame frame, string what)
    {
        if (_faults.Count < MaximumFaults) _faults.Add($"epoch {frame.Epoch}, frame at {frame.SampleIndex}: {what}");
    }

    private struct ChannelState
    {
        /// <summary>The number that the channel's samples say; −1: none came yet.</summary>
        public int Number;

        /// <summary>Whether the sample before was audio.</summary>
        public bool Counts;

        public long Next;
    }
}
