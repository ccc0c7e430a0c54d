namespace AudioPipelines;

/// <content>Building frames in your own source.</content>
public abstract partial class AudioSource
{
    private FrameBuilder? _builder;
    private int _nextEpoch;

    /// <summary>Begins an epoch whose frames are built sample by sample, with gaps and their reasons. Call it once in each
    /// <see cref="Run"/>.</summary>
    /// <param name="format">What the frames look like.</param>
    /// <param name="sampleIndex">The index of the first sample.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    protected FrameBuilder BuildFrames(AudioFormat format, long sampleIndex = 0)
    {
        EndBuilding(emitsRest: true);
        bool isFirst = _nextEpoch == 0;
        var builder = new FrameBuilder(this, _emitted, format, sampleIndex, _nextEpoch);
        if (isFirst) Notify(new SourceStarted(format, IsLive));
        BeginEpoch(sampleIndex, format, isFirst ? "start" : "restart");
        return _builder = builder;
    }

    /// <summary>Numbers an epoch and reports it.</summary>
    /// <returns>Its number.</returns>
    internal int BeginEpoch(long sampleIndex, AudioFormat format, string reason)
    {
        _emitted.SetFormat(format);
        int epoch = _nextEpoch++;
        Notify(new EpochStarted(epoch, sampleIndex, format, reason));
        return epoch;
    }

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
