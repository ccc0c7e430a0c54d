namespace AudioPipelines;

/// <content>Building frames in your own source.</content>
public abstract partial class AudioSource
{
    private FrameBuilder? _builder;
    private int _nextEpoch;
    private bool _hasBuilt;

    /// <summary>Begins an epoch whose frames are built sample by sample, with gaps and their reasons. Call it once in each
    /// <see cref="Run"/>.</summary>
    /// <param name="format">What the frames look like.</param>
    /// <param name="sampleIndex">The index of the first sample.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    protected FrameBuilder BuildFrames(AudioFormat format, long sampleIndex = 0)
    {
        EndBuilding(emitsRest: true);
        bool isFirst = !_hasBuilt;
        var builder = new FrameBuilder(this, _emitted, format, sampleIndex, _nextEpoch);
        if (isFirst) Notify(new SourceStarted(format, IsLive));
        BeginEpoch(sampleIndex, format, isFirst ? "start" : "restart");
        return _builder = builder;
    }

    /// <summary>Begins an epoch as another source told of it elsewhere, for frames that are passed on as they were
    /// (<see cref="FrameBuilder.BeginFrame"/>). Its number is kept where it is higher than the last one's; else epochs count
    /// on.</summary>
    /// <param name="epoch">What that source told.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    protected FrameBuilder BuildFrames(EpochStarted epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        EndBuilding(emitsRest: true);
        bool isFirst = !_hasBuilt;
        KeepNumberOf(epoch);
        var builder = new FrameBuilder(this, _emitted, epoch.Format, epoch.SampleIndex, _nextEpoch);
        if (isFirst) Notify(new SourceStarted(epoch.Format, IsLive));
        BeginEpoch(epoch.SampleIndex, epoch.Format, epoch.Reason, epoch.Outage);
        return _builder = builder;
    }

    /// <summary>Numbers an epoch and reports it.</summary>
    /// <returns>Its number.</returns>
    internal int BeginEpoch(long sampleIndex, AudioFormat format, string reason, long outage = 0)
    {
        _hasBuilt = true;
        _emitted.SetFormat(format);
        int epoch = _nextEpoch++;
        Notify(new EpochStarted(epoch, sampleIndex, format, reason) { Outage = outage });
        return epoch;
    }

    /// <summary>Lets the next epoch have the number that another source gave it, if that goes up.</summary>
    internal void KeepNumberOf(EpochStarted epoch) => _nextEpoch = Math.Max(_nextEpoch, epoch.Epoch);

    /// <summary>Emits a frame that was never pending.</summary>
    internal void EmitRelayed(AudioFrame frame) => Emit(frame, isBuilt: false);

    /// <summary>Emits a frame whose audio was pending.</summary>
    internal void EmitBuilt(AudioFrame frame) => Emit(frame, isBuilt: true);

    /// <summary>Ends the <see cref="FrameBuilder"/> of this run.</summary>
    /// <param name="emitsRest">Whether the unfinished frame is emitted; otherwise its audio is trimmed.</param>
    private void EndBuilding(bool emitsRest)
    {
        if (_builder is not { } builder) return;
        if (emitsRest) builder.Flush();
        _builder = null;
        builder.End();
    }
}
