using System.Runtime.InteropServices;
using AudioPipelines.Nats.Flac;

namespace AudioPipelines.Nats.Wire;

/// <summary>Writes messages: a header, what its frames look like, frames of one epoch, and what else is to be told. One memory is
/// used for all, so that a message is to be sent before the next is begun.</summary>
internal sealed class BatchWriter(FrameEncoding encoding) : IDisposable
{
    private readonly WireWriter _to = new();
    private readonly FlacBatch? _flac = encoding is FrameEncoding.Flac ? new FlacBatch() : null;
    private FramePrediction _next;
    private EpochStarted? _epoch;
    private (CaptureClock Kind, string? Name) _clock;
    private SampleCoding _coding;

    /// <summary>Frames in the message.</summary>
    public int Frames { get; private set; }

    /// <summary>Sample instants in the message's frames.</summary>
    public long Samples { get; private set; }

    /// <summary>How large the message becomes at most with what it has so far, in bytes.</summary>
    public int Length => _to.Length + (_flac?.MostBytes ?? 0);

    /// <summary>How much memory it holds, in bytes.</summary>
    public int Capacity => _to.Capacity;

    /// <summary>Begins a message.</summary>
    /// <param name="epoch">The epoch of its frames, with their format; <see langword="null"/>: none has begun.</param>
    public void Begin(EpochStarted? epoch)
    {
        _to.Clear();
        _to.Take(WireHeader.Length);
        (_epoch, _next, _clock, Frames, Samples) = (epoch, default, default, 0, 0);
        _coding = epoch is null ? SampleCoding.None : SampleCodings.For(encoding, epoch.Format.SampleType);
        _flac?.Begin(epoch?.Format.Channels ?? 0, _coding is SampleCoding.Flac16 ? 16 : 24);
        if (epoch is null) return;
        WriteFormat(epoch.Format);
        _to.BeginSection(WireSections.Epoch);
        _to.Number((ulong)epoch.Epoch);
        _to.Signed(epoch.SampleIndex);
        _to.Signed(epoch.Outage);
        _to.Text(epoch.Reason);
        _to.EndSection();
    }

    /// <summary>Whether a frame may follow those of the message: it is of the same epoch, and of the same clock.</summary>
    public bool Takes(AudioFrame frame, EpochStarted epoch) =>
        ReferenceEquals(epoch, _epoch) && (Frames == 0 || ClockOf(frame) == _clock);

    /// <summary>Adds a frame.</summary>
    public void Add(AudioFrame frame)
    {
        if (Frames++ == 0) WriteClock(_clock = ClockOf(frame));
        int samples = frame.SamplesPerChannel;
        CaptureTime captured = frame.CaptureTime;
        bool hasTime = captured.Clock is not CaptureClock.None;
        _to.BeginSection(WireSections.Frame);
        _to.Byte((byte)((frame.IsExactlyAligned ? FrameFlags.ExactlyAligned : 0) | (hasTime ? FrameFlags.HasCaptureTime : 0)
            | (captured.IsLocked ? FrameFlags.IsLocked : 0)
            | (captured.OffsetNanoseconds is not null ? FrameFlags.HasOffset : 0)));
        _to.Signed(unchecked(frame.SampleIndex - _next.Index));
        _to.Number((ulong)samples);
        _to.Number((ulong)frame.SkippedSamples);
        if (hasTime)
        {
            _to.Signed(unchecked(captured.UnixNanoseconds - _next.NextCapture(frame.SampleRate)));
            _to.Signed(unchecked(captured.UncertaintyNanoseconds - _next.Uncertainty));
            if (captured.OffsetNanoseconds is { } offset) _to.Signed(unchecked(offset - _next.Offset));
            _next.FollowCapture(captured);
        }

        _next.Follow(frame.SampleIndex, samples);
        Samples += samples;
        WriteGaps(frame.Gaps);
        if (_flac is not null) _flac.Add(frame);
        else WriteSamples(frame, samples);
        _to.EndSection();
    }

    /// <summary>Tells how things stand at the source.</summary>
    public void AddStatus(Ledger ledger, SourceAlignment? alignment)
    {
        _to.BeginSection(WireSections.Ledger);
        StatusCoding.Write(_to, ledger);
        _to.EndSection();
        if (alignment is null) return;
        _to.BeginSection(WireSections.Alignment);
        StatusCoding.Write(_to, alignment);
        _to.EndSection();
    }

    /// <summary>Tells something that a user should know.</summary>
    public void AddWarning(string text)
    {
        _to.BeginSection(WireSections.Warning);
        _to.Text(text);
        _to.EndSection();
    }

    /// <summary>Ends the message.</summary>
    /// <returns>Its bytes, valid until the next is begun.</returns>
    public ReadOnlyMemory<byte> Finish(in WireHeader header)
    {
        if (Frames > 0) _flac?.WriteTo(_to, _epoch!.Format.SampleRate);
        (header with { Coding = Frames > 0 ? _coding : SampleCoding.None }).WriteTo(_to.At(0, WireHeader.Length));
        return _to.Written;
    }

    public void Dispose() => _flac?.Dispose();

    private static (CaptureClock Kind, string? Name) ClockOf(AudioFrame frame) =>
        (frame.CaptureTime.Clock, frame.CaptureTime.ClockName);

    private void WriteFormat(AudioFormat format)
    {
        _to.BeginSection(WireSections.Format);
        _to.Number((ulong)format.SampleRate);
        _to.Number((ulong)format.SamplesPerFrame);
        _to.Byte((byte)SampleCodings.Of(format.SampleType));
        _to.Number((ulong)format.Channels);
        foreach (string label in format.ChannelLabels) _to.Text(label);
        _to.EndSection();
    }

    private void WriteClock((CaptureClock Kind, string? Name) clock)
    {
        if (clock.Kind is CaptureClock.None) return;
        _to.BeginSection(WireSections.Clock);
        _to.Byte((byte)clock.Kind);
        _to.Text(clock.Name ?? "");
        _to.EndSection();
    }

    private void WriteGaps(ReadOnlySpan<FrameGap> gaps)
    {
        _to.Number((ulong)gaps.Length);
        foreach (FrameGap gap in gaps)
        {
            _to.Number((ulong)gap.Channel);
            _to.Number((ulong)gap.Start);
            _to.Number((ulong)gap.Length);
            _to.Byte((byte)gap.Reason);
        }
    }

    private void WriteSamples(AudioFrame frame, int samples)
    {
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            Span<byte> to = _to.Take(samples * _coding.BytesPerSample());
            switch (_coding)
            {
                case SampleCoding.S16: frame.CopyChannelTo(channel, MemoryMarshal.Cast<byte, short>(to)); break;
                case SampleCoding.S32: frame.CopyChannelTo(channel, MemoryMarshal.Cast<byte, int>(to)); break;
                default: frame.CopyChannelTo(channel, MemoryMarshal.Cast<byte, float>(to)); break;
            }
        }
    }
}
