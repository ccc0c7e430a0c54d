using AudioPipelines.Frames;

namespace AudioPipelines;

/// <content>Frames and epochs as another source made them elsewhere.</content>
public sealed partial class FrameBuilder
{
    private int _whole;

    /// <summary>Begins a frame that was made elsewhere and is passed on as it was: its length, its capture time, its gaps. Emits
    /// the unfinished frame. Write all samples of each channel to <see cref="GetSpan"/>, then call
    /// <see cref="EndFrame"/>.</summary>
    /// <param name="samples">Samples per channel: 1 or more, and no more than a full frame has. The frame begins at
    /// <see cref="SampleIndex"/>, which need not be a multiple of the frame's length.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void BeginFrame(int samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, Format.SamplesPerFrame);
        Flush();
        _whole = samples;
    }

    /// <summary>Emits the frame that <see cref="BeginFrame"/> began.</summary>
    /// <param name="gaps">Its gaps. What they cover becomes silence, and no sample may be in two of them.</param>
    /// <param name="captureTime">When its first sample was captured; the default: it is not known.</param>
    /// <param name="isExactlyAligned">Whether its channels are exactly in step.</param>
    /// <exception cref="InvalidOperationException">No frame was begun.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A gap is not within the frame.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void EndFrame(ReadOnlySpan<FrameGap> gaps, CaptureTime captureTime = default, bool isExactlyAligned = true)
    {
        if (_whole == 0) throw new InvalidOperationException("No frame was begun: call BeginFrame first.");
        foreach (FrameGap gap in gaps)
        {
            if (gap.Channel < 0 || gap.Channel >= Format.Channels || gap.Start < 0 || gap.Length <= 0
                || gap.Length > _whole - gap.Start)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(gaps), gap,
                    $"The gap is not within the frame of {Format.Channels} channels and {_whole} samples.");
            }
        }

        FrameBuffer buffer = _buffer ??= _pool.Rent();
        buffer.Begin(SampleIndex, _whole, _skipped);
        foreach (FrameGap gap in gaps) buffer.AddGap(gap);
        (buffer.Epoch, buffer.CaptureTime, buffer.IsExactlyAligned) = (Epoch, captureTime, isExactlyAligned);
        SampleIndex += _whole;
        (_buffer, _whole, _skipped) = (null, 0, 0);
        using AudioFrame frame = buffer.Lend();
        _runs.Track(frame);
        _source.EmitRelayed(frame);
    }

    /// <summary>Begins an epoch as another source told of it. Its number is kept where it is higher than the last one's; else
    /// epochs count on. Emits the unfinished frame.</summary>
    /// <param name="epoch">What that source told.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void NewEpoch(EpochStarted epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        _source.KeepNumberOf(epoch);
        NewEpoch(epoch.SampleIndex, epoch.Reason, epoch.Format, epoch.Outage);
    }
}
