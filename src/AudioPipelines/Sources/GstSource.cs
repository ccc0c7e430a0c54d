using System.Runtime.ExceptionServices;
using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;
using AudioPipelines.Sources;
using AudioPipelines.Supervision;
using AudioPipelines.Telemetry;
using AudioPipelines.Timing;
using AudioPipelines.Trust;

namespace AudioPipelines;

/// <summary>
/// An audio source made of GStreamer pipelines: from a description file, a preset, launch strings, or a pipeline of another
/// binding.
/// </summary>
/// <remarks>Its thread watches the pipelines' buses, cuts the audio of their appsinks into frames and delivers them. A source may
/// be started again after it has ended; its ledger goes on.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/tools/gst-launch.html"/>
public sealed partial class GstSource : AudioSource
{
    private readonly Lock _lock = new();
    private readonly nint _existingPipeline;
    private readonly Gst.PipelineTime.OfSource? _time;
    private volatile SourceTimeline _timeline = new();
    private PipelinePlan _plan;
    private GstSession? _session;
    private ChannelLedger[] _endedSessions = [];
    private AudioFormat? _lastFormat;
    private int _nextEpoch;
    private long? _firstStart;
    private LastFrame? _lastFrame;
    private int _restarts;

    /// <summary>Makes a source from one launch string, in the syntax of <c>gst-launch-1.0</c>, that ends in an appsink.</summary>
    /// <param name="launch">For example <c>audiotestsrc ! audioconvert ! appsink</c>.</param>
    /// <param name="options">Options of the source.</param>
    public GstSource(string launch, GstSourceOptions? options = null)
        : this([launch], options)
    {
    }

    /// <summary>Makes a source from several launch strings. Their pipelines run on one clock. Channel numbers continue from one
    /// pipeline to the next.</summary>
    /// <param name="launch">The launch strings, each with at least one appsink; the appsinks' names differ.</param>
    /// <param name="options">Options of the source.</param>
    public GstSource(IReadOnlyList<string> launch, GstSourceOptions? options = null)
        : this(new PipelinePlan { Name = options?.Name ?? nameof(GstSource), LaunchTexts = launch }, options)
    {
    }

    /// <summary>Makes a source from a plan: a resolved description, or one made by hand.</summary>
    public GstSource(PipelinePlan plan, GstSourceOptions? options = null)
        : this(plan, options, 0)
    {
    }

    private GstSource(PipelinePlan plan, GstSourceOptions? options, nint existingPipeline)
        : base(WithName(options, plan))
    {
        RefuseReplay(plan);
        _plan = plan;
        _existingPipeline = existingPipeline;
        _dumps = new FlightDumps(Name, Options, Notify, Counts);
        _graphs = new FailureGraphs(Options.GraphFolder, Name, Options);
        _time = (Options.TimeProvider as Gst.PipelineTime)?.ForSource(Name, () => State);
    }

    /// <summary>The plan of the source.</summary>
    public PipelinePlan Plan
    {
        get { lock (_lock) return _plan; }
    }

    private new GstSourceOptions Options => (GstSourceOptions)base.Options;

    private TimeProvider Time => _time ?? Options.TimeProvider;

    /// <inheritdoc/>
    public override AudioFormat? Format
    {
        get { lock (_lock) return _session?.Assembler?.Format ?? _lastFormat; }
    }

    /// <summary>Whether the source is live: it cannot wait for its consumer. Known while it runs.</summary>
    public override bool IsLive
    {
        get { lock (_lock) return _session?.IsLive == true; }
    }

    /// <summary>How well the source's streams are in step, as known now, and how each was placed. Streams of a file are always
    /// exact.</summary>
    public SourceAlignment Alignment => _timeline.Describe();

    private protected override SourceAlignment? MeteredAlignment => IsLive ? Alignment : null;

    /// <summary>How often the source has been started again by its restart policy.</summary>
    public int Restarts
    {
        get { lock (_lock) return _restarts; }
    }

    /// <summary>The pipelines that run now in this process.</summary>
    internal IReadOnlyList<Pipeline> RunningPipelines
    {
        get { lock (_lock) return _session?.Pipelines ?? []; }
    }

    /// <summary>The worker process of the pipelines, for tests that disturb it; 0: they run in this process, or not at
    /// all.</summary>
    internal int WorkerProcessId
    {
        get { lock (_lock) return _session?.WorkerProcessId ?? 0; }
    }

    /// <summary>Makes a source from a description file or a shipped preset.</summary>
    /// <param name="description">A file's path, or a preset's name such as <c>file</c>, <c>mic</c> or <c>tone</c>.</param>
    /// <param name="parameters">Values for the description's parameters.</param>
    /// <param name="options">Options of the source.</param>
    /// <exception cref="DescriptionException">The description or a value is wrong. The exception lists every error.</exception>
    public static new GstSource FromDescription(
        string description, ParameterValues? parameters = null, GstSourceOptions? options = null) =>
        new(PipelineDescription.Load(description).Resolve(parameters, trust: options?.Trust), options);

    /// <summary>Makes a source that plays a file, in any container and codec that GStreamer reads: the preset
    /// <c>file</c>.</summary>
    /// <param name="path">The file. The source looks for it when it starts.</param>
    /// <param name="options">Options of the source.</param>
    public static GstSource FromFile(string path, GstSourceOptions? options = null) =>
        FromDescription("file", new ParameterValues { ["location"] = path }, options);

    /// <summary>Makes a source that plays what a URI names: a web radio, a camera, RTP streams, a file. The preset is that of
    /// <see cref="PipelineDescription.ForUri"/>.</summary>
    /// <param name="uri">For example <c>https://radio.example/live.mp3</c> or <c>rtsp://camera.local/stream</c>.</param>
    /// <param name="options">Options of the source.</param>
    /// <exception cref="ArgumentException">It has no scheme.</exception>
    /// <exception cref="DescriptionException">The preset does not take it.</exception>
    public static GstSource FromUri(string uri, GstSourceOptions? options = null)
    {
        (string preset, string parameter, string value) = PipelineDescription.ForUri(uri);
        return FromDescription(preset, new ParameterValues { [parameter] = value }, options);
    }

    /// <summary>Makes a source from a pipeline that another binding built, such as gstreamer-sharp or GirCore.</summary>
    /// <param name="gstPipeline">A <c>GstPipeline*</c> in the state NULL or READY, with at least one appsink. The source adds a
    /// reference of its own; it starts the pipeline with <see cref="AudioSource.Start"/> and takes it to NULL with
    /// <see cref="AudioSource.Stop()"/>.</param>
    /// <param name="plan">How its audio is cut into frames. The launch texts are ignored.</param>
    /// <param name="options">Options of the source.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.InvalidDescription"/>: the plan asks for
    /// isolation.</exception>
    public static GstSource FromPipeline(nint gstPipeline, PipelinePlan? plan = null, GstSourceOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(gstPipeline);
        plan ??= new PipelinePlan { Name = options?.Name ?? nameof(GstSource), LaunchTexts = [] };
        if (plan.Isolation is not null)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{plan.Name}' is to be isolated, but its pipeline exists in this process already. Give a launch text, or "
                + $"take the isolation out.");
        }

        return new GstSource(plan with { LaunchTexts = [] }, options, gstPipeline);
    }

    /// <summary>Finds every error of a description on this machine: those of <see cref="PipelineDescription.Validate(string)"/>,
    /// and elements, properties and values that the installed GStreamer does not know. A known element that is not installed is
    /// no error here; a start reports it.</summary>
    /// <param name="description">A preset's name, or the path of a description file.</param>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static IReadOnlyList<DescriptionError> Validate(string description) =>
        PipelineDescription.Validate(description, new LaunchVocabulary());

    /// <summary>Builds the pipelines of a plan, draws each with its elements, pads and caps, and releases them. Nothing is
    /// opened. Secrets are not shown.</summary>
    /// <param name="plan">The plan. Check a stranger's plan first, with <see cref="CheckTrust"/>.</param>
    /// <returns>Text in Graphviz's DOT language (<c>dot -Tsvg</c>), one for each pipeline.</returns>
    /// <exception cref="AudioSourceException">A pipeline cannot be built.</exception>
    public static IReadOnlyList<string> Draw(PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanGraph.Draw(plan);
    }

    /// <summary>Builds the pipelines of a plan, checks them as a source with this policy would, and releases them. Nothing is
    /// opened, but host names are resolved and HTTP redirects followed. Blocks the caller.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">What it may do.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.AccessDenied"/>: something is refused. Other kinds:
    /// the pipelines cannot be built, or a file or host does not exist.</exception>
    public static void CheckTrust(PipelinePlan plan, RestrictedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(policy);
        using var check = new TrustCheck(policy);
        check.CheckPlan(plan);
        foreach (string launchText in plan.LaunchTexts)
        {
            using Pipeline pipeline = Pipeline.Parse(launchText);
            check.Admit(pipeline);
        }
    }

    /// <summary>The graph of the running pipelines in Graphviz's DOT language; empty while the source does not run.</summary>
    public string ToDot()
    {
        GstSession? session;
        lock (_lock) session = _session;
        return session?.ToDot() ?? "";
    }

    /// <inheritdoc/>
    protected override void Open(CancellationToken stopping)
    {
        AcceptReplacements();
        _openError = null;
        ForgetTags();
        try
        {
            OpenSession(stopping);
        }
        catch (AudioSourceException error)
            when (Options.RetryFirstStart && error.IsRetryable && RestartLoop.Restarts(Plan.Restart, error))
        {
            _openError = ExceptionDispatchInfo.Capture(error); // the run throws it again, and handles it as its own failure
        }
    }

    private protected override AudioSourceState StateAfterOpen =>
        _openError is null ? AudioSourceState.Running : AudioSourceState.Recovering;

    /// <inheritdoc/>
    protected override void Run(CancellationToken stopping) => // the base calls RunAsync
        RunAsync(new ResumableThread(Name), stopping).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override void Close()
    {
        CloseSession();
        _audit?.End();
        SettleReplacement();
    }

    private protected override void AddMadeFramesTo(ref ChannelLedger[] ledgers)
    {
        lock (_lock)
        {
            GenerationQueue.Merge(ref ledgers, _endedSessions);
            _session?.Assembler?.AddTo(ref ledgers);
        }
    }

    private void OpenSession(CancellationToken stopping, string reason = "start", TimeSpan? startAt = null)
    {
        SessionSettings settings = SettingsFor(Plan, _timeline, reason) with
        {
            FirstEpoch = _nextEpoch,
            LastFrame = _lastFrame,
            StartAt = startAt,
        };
        _memory = settings.Memory;
        _audit = settings.Audit;
        TakeTags(settings.Tags, isSameAudio: true);
        var session = GstSession.Open(settings, stopping);
        lock (_lock) _session = session;
    }

    private SessionSettings SettingsFor(PipelinePlan plan, SourceTimeline timeline, string reason)
    {
        AudioRecorder? recorder = plan.Recording is { } recording
            ? new AudioRecorder(recording, Name, Notify, waits: _time is not null) // such a time outruns a disk
            {
                NotRecorded = Counts.NotRecorded,
            }
            : null;
        var tags = new SourceTags();
        Action<AudioSourceEvent> notify = what => Tell(what, tags);
        return new SessionSettings
        {
            Plan = Options.Delivery is { } mode ? plan with { Delivery = mode } : plan,
            SourceName = Name,
            ExistingPipeline = _existingPipeline,
            Trust = Options.Trust,
            Notify = recorder is null ? notify : recorder.Note + notify,
            Tags = tags,
            Delivery = Delivery,
            Recorder = recorder,
            Memory = MemoryFor(plan),
            Audit = AuditFor(plan),
            DeliveryThreads = _time is null ? Options.DeliveryThreads : null,
            TimeProvider = Time,
            CloseDeadline = Options.StopDeadline,
            StartReason = reason,
            Handover = () => _handover,
            Timeline = timeline,
            TimeSinceFirstStart = TimeSinceFirstStart,
            ReportDegraded = ReportDegraded,
            Counts = Counts,
            Graphs = Options.GraphFolder is not null || plan.FlightRecorder is { OnFailure: true } ? _graphs : null,
        };
    }

    private Task RunSessionAsync(ResumableThread thread, CancellationToken stopping)
    {
        GstSession? session;
        lock (_lock) session = _session;
        return session?.RunAsync(thread, stopping) ?? Task.CompletedTask;
    }

    private void CloseSession()
    {
        GstSession? session;
        lock (_lock) session = _session;
        if (session is null) return;
        session.Close();
        lock (_lock)
        {
            if (_session != session) return;
            _session = null;
            Account(session);
        }
    }

    /// <summary>Adds the account of a session that takes no more audio. Under the lock.</summary>
    private void Account(GstSession session)
    {
        _lastFormat = session.Assembler!.Format ?? _lastFormat;
        _nextEpoch = session.Assembler.NextEpoch;
        _lastFrame = session.LastFrame;
        session.Assembler.AddTo(ref _endedSessions);
    }

    private void PrepareRestart(NextAttempt next)
    {
        // before closing, which an element that hangs may delay for long
        if (next.Error is { } error)
            Notify(new SourceFailed(error, IsFinal: false) { Attempt = next.Number, RestartDelay = next.Delay });
        ChangeState(AudioSourceState.Recovering);
        CloseSession();
    }

    private async Task ReopenAsync(ResumableThread thread, CancellationToken stopping)
    {
        await thread.SwitchBackAsync();
        lock (_lock) _restarts++;
        Counts.Restarted();
        using (SourceSpan? span = SourceSpan.Begin(SourceSpan.Restart, Name, isRoot: true))
        {
            span?.Set(Telemetry.Tags.RestartNumber, Counts.Restarts);
            try
            {
                OpenSession(stopping);
            }
            catch (Exception thrown)
            {
                span?.Failed(thrown);
                throw;
            }
        }

        ChangeToRunning();
    }

    private TimeSpan TimeSinceFirstStart()
    {
        long now = Time.GetTimestamp();
        _firstStart ??= now;
        return Time.GetElapsedTime(_firstStart.Value, now);
    }

    private void ReportDegraded(bool isDegraded)
    {
        if (isDegraded) ChangeState(AudioSourceState.Running, AudioSourceState.Degraded);
        else ChangeState(AudioSourceState.Degraded, AudioSourceState.Running);
    }

    private static void RefuseReplay(PipelinePlan plan)
    {
        if (plan.Replay is null) return;
        throw new AudioSourceException(
            AudioSourceErrorKind.InvalidDescription,
            $"'{plan.Name}' plays a recording, which needs no pipelines. Make its source with AudioSource.FromPlan or "
            + "AudioSource.FromDescription.");
    }

    private static GstSourceOptions WithName(GstSourceOptions? options, PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new GstSourceOptions();
        return options.Name is null ? options with { Name = plan.Name } : options;
    }
}
