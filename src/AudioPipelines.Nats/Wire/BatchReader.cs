using AudioPipelines.Nats.Flac;

namespace AudioPipelines.Nats.Wire;

/// <summary>Reads messages, whoever sent them: all of a message is checked before any of it is used.</summary>
internal sealed class BatchReader
{
    /// <summary>The most bytes that a frame of a format may take.</summary>
    public const long MostBytesOfFrame = 64 << 20;

    private byte[] _formatBytes = [];
    private byte[] _epochBytes = [];
    private byte[] _clockBytes = [];
    private AudioFormat? _format;
    private (CaptureClock Kind, string? Name) _clock;
    private readonly FlacDecoder _flac = new();
    private FramePrediction _next;

    /// <summary>The last message that was read.</summary>
    public Batch Batch { get; } = new();

    /// <summary>Reads a message.</summary>
    /// <exception cref="WireException">It cannot be read. Nothing of it is to be used.</exception>
    public Batch Read(ReadOnlySpan<byte> message)
    {
        Batch.Clear();
        WireHeader header = WireHeader.Read(message);
        Batch.Header = header;
        _next = default;
        int decoded = 0;
        bool hasFormat = false, hasEpoch = false, hasClock = false;
        var sections = new WireReader(message, "sections");
        sections.Take(WireHeader.Length);
        while (!sections.IsAtEnd)
        {
            ReadOnlySpan<byte> tag = sections.Take(4);
            uint length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(sections.Take(4));
            if (length > sections.Left) throw WireException.Short("sections");
            int start = sections.Position;
            ReadOnlySpan<byte> content = sections.Take((int)length);
            if (tag.SequenceEqual(WireSections.Frame))
            {
                if (!hasEpoch || _format is null) throw new WireException("a frame comes before its format and epoch");
                if (decoded > 0) throw new WireException("a frame comes behind its FLAC audio");
                ReadFrame(content, start, header.Coding, hasClock ? _clock : default);
            }
            else if (tag.SequenceEqual(WireSections.Format))
            {
                if (hasFormat) throw new WireException("it has two formats");
                hasFormat = true;
                ReadFormat(content);
            }
            else if (tag.SequenceEqual(WireSections.Epoch))
            {
                if (!hasFormat || hasEpoch) throw new WireException("its epoch does not follow its format");
                hasEpoch = true;
                ReadEpoch(content);
            }
            else if (tag.SequenceEqual(WireSections.Clock))
            {
                if (hasClock || Batch.Frames.Count > 0) throw new WireException("its clock does not come before its frames");
                hasClock = true;
                ReadClock(content);
            }
            else if (tag.SequenceEqual(WireSections.Flac))
            {
                decoded += Decode(content, header.Coding, decoded);
            }
            else
            {
                ReadStatus(tag, content);
            }
        }

        if (header.Coding.IsFlac() && Batch.Frames.Count > 0 && decoded != _format!.Channels)
            throw new WireException($"it has FLAC audio of {decoded} channels, and its frames have {_format.Channels}");
        if (!hasEpoch) Batch.Epoch = null;
        return Batch;
    }

    /// <summary>Decodes the next channels. It comes behind the frames.</summary>
    /// <returns>How many channels.</returns>
    private int Decode(ReadOnlySpan<byte> stream, SampleCoding coding, int first)
    {
        if (!coding.IsFlac() || Batch.Frames.Count == 0 || first >= _format!.Channels)
            throw new WireException("it has FLAC audio that belongs to no frame");
        int channels = Math.Min(FlacEncoder.MostChannels, _format.Channels - first), samples = Batch.Instants;
        int all = samples * _format.Channels;
        if (Batch.Decoded.Length < all) Batch.Decoded = new int[all];
        _flac.Decode(stream, channels, samples, coding is SampleCoding.Flac16 ? 16 : 24, Batch.Decoded, first * samples);
        return channels;
    }

    private void ReadStatus(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> content)
    {
        var from = new WireReader(content, "status");
        if (tag.SequenceEqual(WireSections.Ledger)) Batch.Ledger = StatusCoding.ReadLedger(ref from);
        else if (tag.SequenceEqual(WireSections.Alignment)) Batch.Alignment = StatusCoding.ReadAlignment(ref from);
        else if (tag.SequenceEqual(WireSections.Warning)) Batch.Warnings.Add(from.Text());
        // Other sections are of later writers, and can be left out.
    }

    private void ReadFormat(ReadOnlySpan<byte> content)
    {
        if (content.SequenceEqual(_formatBytes)) return;
        var from = new WireReader(content, "format");
        int rate = from.Count(AudioFormat.MaximumSampleRate, "the sample rate");
        int samples = from.Count(int.MaxValue, "the frame's length");
        SampleType type = (SampleCoding)from.Byte() switch
        {
            SampleCoding.S16 => SampleType.S16,
            SampleCoding.F32 => SampleType.F32,
            SampleCoding.S32 => SampleType.S32,
            _ => throw new WireException("the source's sample type is not known"),
        };
        int channels = from.Count(AudioFormat.MaximumChannels, "the number of channels");
        if (rate == 0 || samples == 0 || channels == 0)
            throw new WireException($"its format is {rate} Hz, {channels} channels, {samples} samples a frame");
        if ((long)samples * channels * sizeof(float) > MostBytesOfFrame)
        {
            throw new WireException(
                $"its frames of {channels} channels and {samples} samples are larger than {MostBytesOfFrame} bytes");
        }

        var labels = new string[channels];
        for (int channel = 0; channel < channels; channel++) labels[channel] = from.Text();
        _format = new AudioFormat
        {
            SampleRate = rate,
            ChannelLabels = labels,
            SampleType = type,
            SamplesPerFrame = samples,
        };
        _formatBytes = content.ToArray();
        _epochBytes = [];
    }

    private void ReadEpoch(ReadOnlySpan<byte> content)
    {
        if (Batch.Epoch is not null && content.SequenceEqual(_epochBytes)) return;
        var from = new WireReader(content, "epoch");
        int number = from.Count(int.MaxValue / 2, "the epoch's number");
        long index = from.Signed();
        long outage = Math.Max(0, from.Signed());
        Batch.Epoch = new EpochStarted(number, index, _format!, from.Text()) { Outage = outage };
        _epochBytes = content.ToArray();
    }

    private void ReadClock(ReadOnlySpan<byte> content)
    {
        if (content.SequenceEqual(_clockBytes)) return;
        var from = new WireReader(content, "clock");
        var kind = (CaptureClock)from.Byte();
        if (!Enum.IsDefined(kind)) throw new WireException($"its clock {(int)kind} is not known");
        string name = from.Text();
        _clock = (kind, name.Length == 0 ? null : name);
        _clockBytes = content.ToArray();
    }

    private void ReadFrame(
        ReadOnlySpan<byte> content, int start, SampleCoding coding, (CaptureClock Kind, string? Name) clock)
    {
        AudioFormat format = _format!;
        var from = new WireReader(content, "frame");
        var flags = (FrameFlags)from.Byte();
        long index = unchecked(_next.Index + from.Signed());
        int samples = from.Count(format.SamplesPerFrame, "the length of a frame");
        if (samples == 0) throw new WireException("a frame has no samples");
        if (coding is SampleCoding.None) throw new WireException("it has frames and no sample coding");
        long skipped = (long)Math.Min(from.Number(), long.MaxValue);
        CaptureTime captured = CaptureTime.None;
        if (flags.HasFlag(FrameFlags.HasCaptureTime))
        {
            if (clock.Kind is CaptureClock.None) throw new WireException("a frame has a capture time of no clock");
            captured = new CaptureTime(
                unchecked(_next.NextCapture(format.SampleRate) + from.Signed()), clock.Kind,
                flags.HasFlag(FrameFlags.IsLocked), unchecked(_next.Uncertainty + from.Signed()))
            {
                ClockName = clock.Name,
                OffsetNanoseconds = flags.HasFlag(FrameFlags.HasOffset) ? unchecked(_next.Offset + from.Signed()) : null,
            };
            _next.FollowCapture(captured);
        }

        if (index > long.MaxValue / 2 || index < long.MinValue / 2)
            throw new WireException($"the index {index} of a frame is too far away");
        _next.Follow(index, samples);
        int firstGap = Batch.Gaps.Count;
        ReadGaps(ref from, format.Channels, samples);
        if (coding.IsFlac())
        {
            if (from.Left > 0) throw new WireException($"a frame has {from.Left} bytes of audio beside FLAC");
        }
        else if (from.Left != (long)samples * format.Channels * coding.BytesPerSample())
        {
            throw new WireException(
                $"a frame of {format.Channels} channels and {samples} samples has {from.Left} bytes of audio");
        }

        Batch.Frames.Add(new WireFrame(
            index, samples, skipped, captured, flags.HasFlag(FrameFlags.ExactlyAligned), firstGap,
            Batch.Gaps.Count - firstGap, coding.IsFlac() ? Batch.Instants : start + from.Position));
        if ((long)(Batch.Instants + samples) * format.Channels * sizeof(int) > MostBytesOfFrame)
            throw new WireException($"its frames are larger than {MostBytesOfFrame} bytes together");
        Batch.Instants += samples;
    }

    private void ReadGaps(ref WireReader from, int channels, int samples)
    {
        int count = from.Count(from.Left / 4, "the number of gaps");
        for (int at = 0; at < count; at++)
        {
            int channel = from.Count(channels - 1, "a gap's channel");
            int start = from.Count(samples - 1, "a gap's start");
            int length = from.Count(samples - start, "a gap's length");
            var reason = (GapReason)from.Byte();
            if (length == 0 || !Enum.IsDefined(reason)) throw new WireException("a gap has no length, or no known reason");
            Batch.Gaps.Add(new FrameGap(channel, start, length, reason));
        }
    }
}
