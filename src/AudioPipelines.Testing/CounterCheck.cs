namespace AudioPipelines.Testing;

/// <summary>
/// Checks that each sample of each frame is the one that belongs there. The audio must be counters, from
/// <see cref="RtpCounterSender"/> or the project's <c>countersrc</c>. Use <c>source.SetCallback(check.Add)</c>.
/// </summary>
/// <remarks>
/// Within an epoch, the counter minus <see cref="AudioFrame.SampleIndex"/> is one number for all channels. The first sample gives
/// it, unless it is set. A gap of a frame must be silent. The results may be read while frames come in.
/// </remarks>
public sealed class CounterCheck
{
    private const int MaximumKept = 32;

    private readonly Lock _lock = new();
    private readonly CounterCoding _coding;
    private readonly long? _givenOffset;
    private readonly IReadOnlyList<int>? _channelNumbers;
    private readonly List<MisplacedSample> _first = [];
    private readonly List<(int Epoch, long Offset)> _offsets = [];
    private CounterChannel[] _channels = [];
    private bool[] _missing = [];
    private long _frames;
    private int _epoch;
    private long? _offset;

    /// <summary>Makes a check.</summary>
    /// <param name="coding">How the samples are coded.</param>
    /// <param name="offset">The counter of the sample at index 0, if it is fixed; otherwise each epoch's first sample gives
    /// it.</param>
    /// <param name="channelNumbers">The number in each channel's samples; <see langword="null"/>: they count from 0.</param>
    public CounterCheck(CounterCoding coding, long? offset = null, IReadOnlyList<int>? channelNumbers = null)
    {
        _coding = coding;
        _givenOffset = offset;
        _channelNumbers = channelNumbers;
    }

    /// <summary>What was seen of each channel.</summary>
    public IReadOnlyList<CounterChannel> Channels
    {
        get { lock (_lock) return [.. _channels]; }
    }

    /// <summary>How many frames were checked.</summary>
    public long Frames
    {
        get { lock (_lock) return _frames; }
    }

    /// <summary>Misplaced samples of all channels, and samples in gaps that are not silent. A test expects 0.</summary>
    public long Faults
    {
        get { lock (_lock) return _channels.Sum(channel => channel.Misplaced + channel.Invented); }
    }

    /// <summary>The first misplaced samples, 32 at most.</summary>
    public IReadOnlyList<MisplacedSample> FirstMisplaced
    {
        get { lock (_lock) return [.. _first]; }
    }

    /// <summary>The counter of the sample at index 0, for each epoch, modulo <see cref="CounterCoding.Period"/>, between half a
    /// period below 0 and half a period above.</summary>
    public IReadOnlyList<(int Epoch, long Offset)> Offsets
    {
        get { lock (_lock) return [.. _offsets]; }
    }

    /// <summary>Checks a frame.</summary>
    /// <exception cref="InvalidOperationException">The frame's sample type cannot hold the coding's values exactly.</exception>
    public void Add(AudioFrame frame)
    {
        lock (_lock)
        {
            if (_channels.Length < frame.Channels) Array.Resize(ref _channels, frame.Channels);
            if (_missing.Length < frame.SamplesPerChannel) _missing = new bool[frame.SamplesPerChannel];
            if (_frames++ == 0 || frame.Epoch != _epoch) _offset = null;
            _epoch = frame.Epoch;
            if ((_offset ??= _givenOffset ?? Learn(frame)) is { } offset
                && (_offsets.Count == 0 || _offsets[^1].Epoch != _epoch)) _offsets.Add((_epoch, offset));

            for (int channel = 0; channel < frame.Channels; channel++)
            {
                switch (frame.Format.SampleType)
                {
                    case SampleType.F32 when _coding.IsExactAsFloat: Check<float>(frame, channel); break;
                    case SampleType.S32: Check<int>(frame, channel); break;
                    case SampleType.S16 when _coding.Bits == 16: Check<short>(frame, channel); break;
                    default:
                        throw new InvalidOperationException(
                            $"{frame.Format.SampleType} does not hold {_coding.Bits}-bit samples exactly.");
                }
            }
        }
    }

    /// <summary>The counts in one line per channel, and the first misplaced samples: for a failed test's message.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            IEnumerable<string> channels = _channels.Select((seen, channel) =>
                $"channel {channel}: {seen.Samples} samples, {seen.Misplaced} misplaced, {seen.Missing} missing, "
                + $"{seen.Invented} invented");
            return string.Join('\n', channels.Concat(_first.Select(sample => sample.ToString())));
        }
    }

    private int Number(int channel) => _channelNumbers is null ? channel : _channelNumbers[channel];

    private void Check<T>(AudioFrame frame, int channel)
        where T : unmanaged, IEquatable<T>
    {
        ReadOnlySpan<T> samples = frame.Channel<T>(channel);
        int missing = MarkMissing(frame, channel);
        int misplaced = 0, invented = 0;
        long first = frame.SampleIndex + (_offset ?? 0);
        for (int at = 0; at < samples.Length; at++)
        {
            T expected = _missing[at] ? default : Expected<T>(channel, first + at);
            if (samples[at].Equals(expected)) continue;
            if (_missing[at]) invented++;
            else misplaced++;
            if (_first.Count < MaximumKept)
            {
                _first.Add(new MisplacedSample(
                    frame.Epoch, channel, frame.SampleIndex + at, Convert.ToDouble(expected, null), Convert.ToDouble(
                        samples[at], null)));
            }
        }

        CounterChannel seen = _channels[channel];
        _channels[channel] = new CounterChannel
        {
            Samples = seen.Samples + samples.Length - missing,
            Misplaced = seen.Misplaced + misplaced,
            Missing = seen.Missing + missing,
            Invented = seen.Invented + invented,
        };
    }

    private T Expected<T>(int channel, long index)
        where T : unmanaged
    {
        int value = CounterSamples.Encode(_coding, Number(channel), index);
        if (typeof(T) == typeof(float)) return (T)(object)CounterSamples.ToFloat(_coding, value);
        return typeof(T) == typeof(int) ? (T)(object)(value << (32 - _coding.Bits)) : (T)(object)(short)value;
    }

    private int MarkMissing(AudioFrame frame, int channel)
    {
        Span<bool> missing = _missing.AsSpan(0, frame.SamplesPerChannel);
        missing.Clear();
        int count = 0;
        foreach (FrameGap gap in frame.Gaps)
        {
            if (gap.Channel != channel) continue;
            missing.Slice(gap.Start, gap.Length).Fill(true);
            count += gap.Length;
        }

        return count;
    }

    /// <summary>The offset from the frame's first audio; <see langword="null"/> if all is a gap.</summary>
    private long? Learn(AudioFrame frame)
    {
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            if (_coding.IsPaired && !BeginsPair(channel, frame.Channels)) continue;
            MarkMissing(frame, channel);
            int at = Array.IndexOf(_missing, false, 0, frame.SamplesPerChannel);
            if (at < 0) continue;
            long index = _coding.IsPaired
                ? CounterSamples.Decode(_coding, Value(frame, channel, at), Value(frame, channel + 1, at)).Index
                : CounterSamples.Decode(_coding, Value(frame, channel, at)).Index;
            long period = _coding.Period;
            long offset = (index - frame.SampleIndex - at) & (period - 1);
            return offset >= period / 2 ? offset - period : offset;
        }

        return null;
    }

    private bool BeginsPair(int channel, int channels) =>
        Number(channel) % 2 == 0 && channel + 1 < channels && Number(channel + 1) == Number(channel) + 1;

    private int Value(AudioFrame frame, int channel, int at) => frame.Format.SampleType switch
    {
        SampleType.F32 when _coding.IsExactAsFloat => CounterSamples.FromFloat(_coding, frame.Channel<float>(channel)[at]),
        SampleType.S32 => frame.Channel<int>(channel)[at] >> (32 - _coding.Bits),
        SampleType.S16 when _coding.Bits == 16 => frame.Channel<short>(channel)[at],
        _ => 0, // refused when the samples are checked
    };
}
