namespace AudioPipelines.Sources;

/// <summary>Plays a recording as the source that was recorded, or plain audio files side by side.</summary>
internal sealed class ReplaySource : AudioSource
{
    private readonly PipelinePlan _plan;
    private readonly ReplayPlan _replay;
    private readonly ReplayOutput _output;
    private Func<CancellationToken, IReplayPass>? _open;
    private IReplayPass? _opened;
    private readonly SourceAudit? _audit;
    private AudioRecorder? _recorder;

    /// <param name="plan">A plan with a <see cref="PipelinePlan.Replay"/>.</param>
    /// <param name="options">Options of the source.</param>
    public ReplaySource(PipelinePlan plan, GstSourceOptions? options)
        : base(WithName(options, plan))
    {
        _replay = plan.Replay!;
        _plan = plan;
        _output = new ReplayOutput(Tell, EmitAndRecord);
        if (plan.Audit is { } audit)
            _audit = new SourceAudit(audit, Name, path => ReferenceRecording.Read(path, Options.Trust), Notify, isInline: false);
    }

    /// <inheritdoc/>
    public override AudioFormat? Format => _output.Format;

    private new GstSourceOptions Options => (GstSourceOptions)base.Options;

    /// <inheritdoc/>
    protected override void Open(CancellationToken stopping)
    {
        try
        {
            _open = new ReplayOpening(_plan, Options, Notify).Prepare(stopping);
            IReplayPass first = _open(stopping);
            Interlocked.Exchange(ref _opened, first)?.Dispose();
        }
        catch (AudioSourceException error)
            when (_plan.Hint is not null && error.Kind is not AudioSourceErrorKind.InvalidDescription
                && Options.Trust is not RestrictedPolicy)
        {
            throw error.WithText($"{error.Message.TrimEnd('.')}. {_plan.Hint}");
        }
    }

    /// <inheritdoc/>
    protected override void Run(CancellationToken stopping)
    {
        using AudioRecorder? recorder = _plan.Recording is { } recording
            ? new AudioRecorder(recording, Name, Notify, waits: true)
            {
                NotRecorded = Counts.NotRecorded,
            }
            : null;
        _recorder = recorder;
        var pace = new ReplayPace(_replay.Speed, Options.TimeProvider);
        _output.Begin("restart");
        try
        {
            while (Play(pace, stopping) && _replay.Loop) _output.Begin("loop");
        }
        finally
        {
            _output.End();
        }
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        _audit?.End();
        Interlocked.Exchange(ref _opened, null)?.Dispose();
    }

    /// <summary>Plays the recording once.</summary>
    /// <returns>Whether there was a frame.</returns>
    private bool Play(ReplayPace pace, CancellationToken stopping)
    {
        using IReplayPass pass = Interlocked.Exchange(ref _opened, null) ?? _open!(stopping);
        var range = new ReplayRange(_replay.From, _replay.To);
        bool hasFrames = false;
        while (pass.MoveNext())
        {
            stopping.ThrowIfCancellationRequested();
            if (range.IsBefore(pass)) continue;
            if (range.IsPast(pass) || !_output.Emit(pass, pace, stopping)) break;
            hasFrames = true;
        }

        return hasFrames;
    }

    private void EmitAndRecord(AudioFrame frame)
    {
        _recorder?.Write(frame);
        _audit?.Write(frame);
        Emit(frame);
    }

    private void Tell(AudioSourceEvent what)
    {
        _recorder?.Note(what);
        Notify(what);
    }

    private static GstSourceOptions WithName(GstSourceOptions? options, PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new GstSourceOptions();
        return options.Name is null ? options with { Name = plan.Name } : options;
    }
}
