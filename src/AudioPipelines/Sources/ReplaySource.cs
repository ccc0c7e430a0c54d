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
    private readonly ReplayJumps _jumps = new();
    private Lazy<TimeSpan?> _duration = new((TimeSpan?)null);
    private AudioRecorder? _recorder;
    private CancellationToken _passEnds;

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

    /// <inheritdoc/>
    public override TimeSpan? Duration => _duration.Value;

    /// <inheritdoc/>
    public override bool CanSeek => State is AudioSourceState.Running or AudioSourceState.Paused;

    /// <summary>Goes to the frame that holds a place, and is as it was recorded.</summary>
    /// <remarks>How long plain files are shows at their end only: a place behind it ends the source.</remarks>
    public override Task SeekAsync(TimeSpan position)
    {
        CheckPlace(position);
        if (position >= Duration) throw BehindEnd(position, Duration);
        return _jumps.Ask(position);
    }

    private new GstSourceOptions Options => (GstSourceOptions)base.Options;

    /// <inheritdoc/>
    protected override void Open(CancellationToken stopping)
    {
        try
        {
            var opening = new ReplayOpening(_plan, Options, Notify);
            _open = opening.Prepare(stopping);
            _duration = opening.Duration;
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
            ReplayPlan.Place? from = _replay.From;
            while (PlayOrJump(ref from, pace, stopping))
            {
            }
        }
        finally
        {
            _output.End();
            _jumps.End(new InvalidOperationException(
                $"The source '{Name}' ended before it came to the place that was asked for. Start it again."));
        }
    }

    /// <summary>Plays the recording once, or until another place is asked for.</summary>
    /// <returns>Whether it goes on after that.</returns>
    private bool PlayOrJump(ref ReplayPlan.Place? from, ReplayPace pace, CancellationToken stopping)
    {
        using CancellationTokenSource pass = _jumps.Begin(stopping);
        _passEnds = pass.Token;
        try
        {
            if (!Play(from, pace, pass.Token) || !_replay.Loop) return false;
            from = _replay.From;
            _output.Begin("loop");
        }
        catch (OperationCanceledException) when (pass.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            from = ReplayPlan.Place.AtTime(_jumps.Take(place => Delivery.MoveTo(place)));
            _output.Begin("seek");
        }
        finally
        {
            _jumps.EndPass();
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        _audit?.End();
        Interlocked.Exchange(ref _opened, null)?.Dispose();
    }

    /// <summary>Plays the recording once.</summary>
    /// <returns>Whether there was a frame.</returns>
    private bool Play(ReplayPlan.Place? from, ReplayPace pace, CancellationToken stopping)
    {
        using IReplayPass pass = Interlocked.Exchange(ref _opened, null) ?? _open!(stopping);
        var range = new ReplayRange(from, _replay.To);
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

    private void EmitAndRecord(AudioFrame frame, TimeSpan end)
    {
        _recorder?.Write(frame);
        _audit?.Write(frame);
        Emit(frame, isBuilt: false, end, _passEnds);
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
