using AudioPipelines.GStreamer;
using AudioPipelines.Trust;

namespace AudioPipelines.Sources;

/// <summary>One opening of a source's pipelines: from building them, through delivering their frames, to releasing them.</summary>
internal sealed class GstSession
{
    /// <summary>How long an error may take that explains why nothing could be linked. It usually follows at once, and sometimes never.</summary>
    private static readonly TimeSpan _graceForTheError = TimeSpan.FromSeconds(1);

    private readonly SessionSettings _settings;
    private readonly PipelineConnection _connection;
    private readonly FramePump _pump;
    private readonly Lock _lock = new();
    private BusWatcher? _bus;
    private FrameAssembler? _assembler;
    private StreamReceiver[] _receivers = [];
    private PipelineGroup? _pipelines;
    private bool _isClosed;
    private bool _hasItsFiles;

    private GstSession(SessionSettings settings)
    {
        _settings = settings;
        _connection = new PipelineConnection(settings.Plan.Name);
        _pump = new FramePump(settings);
    }

    /// <summary>Where the frames are made; <see langword="null"/> before the pipelines were opened.</summary>
    public FrameAssembler? Assembler => _assembler;

    public bool IsLive { get; private set; }

    /// <summary>The pipelines, while they are open.</summary>
    public IReadOnlyList<Pipeline> Pipelines => _connection.Group?.Pipelines ?? [];

    /// <summary>How far the frames came; <see langword="null"/> where indices do not go on.</summary>
    public LastFrame? LastFrame => _pump.LastFrame;

    /// <summary>Opens the pipelines and returns once they run.</summary>
    /// <exception cref="AudioSourceException">They could not be opened, or not within the start deadline.</exception>
    /// <exception cref="OperationCanceledException">The source was stopped meanwhile.</exception>
    public static GstSession Open(SessionSettings settings, CancellationToken stopping)
    {
        var session = new GstSession(settings);
        try
        {
            long started = settings.TimeProvider.GetTimestamp();
            if (!session._connection.Open(session.Build, session.Start, settings.Plan.StartDeadline, stopping)) throw session.NotInTime();
            session.WaitUntilRunning(started, stopping);
            return session;
        }
        catch (Exception thrown)
        {
            if (thrown is AudioSourceException failure && !stopping.IsCancellationRequested) session.KeepGraph(session.Explain(failure));
            session.Close();
            stopping.ThrowIfCancellationRequested();
            if (thrown is not AudioSourceException error) throw;
            AudioSourceException named = session.WithFile(session.Explain(error));
            if (settings.Plan.Hint is { } hint && session.IsHelpedByHint(named.Kind)) throw named.WithText($"{named.Message} {hint}");
            if (named == error) throw;
            throw named;
        }
    }

    /// <summary>Delivers frames until all streams have ended. Source's thread.</summary>
    /// <exception cref="AudioSourceException">A pipeline or the callback failed. What had arrived before is delivered.</exception>
    public void Run(FrameDelivery delivery, CancellationToken stopping)
    {
        try
        {
            _pump.Run(_connection, _bus!, _assembler!, delivery, stopping);
        }
        catch (ObjectDisposedException) when (stopping.IsCancellationRequested)
        {
            // Another thread stopped the source and released the pipelines meanwhile.
        }
        catch (AudioSourceException error)
        {
            KeepGraph(Explain(error));
            if (WithFile(Explain(error)) is var named && named == error) throw;
            throw named;
        }
    }

    /// <summary>How long the audio is, in nanoseconds, where the pipelines know.</summary>
    public long? QueryDuration()
    {
        try
        {
            return _connection.Group?.Pipelines.Max(pipeline => pipeline.QueryDuration());
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>The pipelines' graphs in the DOT language, one after the other; empty once they are released.</summary>
    public string ToDot()
    {
        try
        {
            return string.Concat(_pipelines?.Pipelines.Select(pipeline => pipeline.ToDot()) ?? []);
        }
        catch (ObjectDisposedException)
        {
            return "";
        }
    }

    /// <summary>Stops the pipelines and releases everything, within the close deadline. Any thread.</summary>
    public void Close()
    {
        StreamReceiver[] receivers;
        lock (_lock)
        {
            _isClosed = true;
            receivers = _receivers;
        }

        foreach (StreamReceiver receiver in receivers) receiver.LetGo();
        _assembler?.Close(); // lets streaming threads go that wait for room: the pipelines could not stop before
        if (_connection.Close(_settings.CloseDeadline))
        {
            _bus?.Clear();
            foreach (StreamReceiver receiver in receivers) receiver.Dispose();
            return;
        }

        _settings.Notify(new SourceWarning(
            $"A pipeline of '{_settings.Plan.Name}' did not stop within {_settings.CloseDeadline.TotalSeconds:0.#} s; it is left behind."));
    }

    /// <summary>Hints are about the outside world: what may be missing there, or in the way. A file that is not there, or no file, needs
    /// none.</summary>
    private bool IsHelpedByHint(AudioSourceErrorKind kind) =>
        _hasItsFiles && kind is not (AudioSourceErrorKind.InvalidDescription or AudioSourceErrorKind.MissingPlugin)
        && _settings.Trust is not RestrictedPolicy;

    /// <summary>Elements do not say which file it was that they could not make anything of.</summary>
    private AudioSourceException WithFile(AudioSourceException error) =>
        _hasItsFiles && _settings.Plan.InputFiles is [string file]
        && error.Kind is AudioSourceErrorKind.NoAudio or AudioSourceErrorKind.UnsupportedFormat or AudioSourceErrorKind.Corrupt
            ? error.WithText($"'{file}': {error.Message}")
            : error;

    private AudioSourceException Explain(AudioSourceException error) => _pipelines?.Explain(error) ?? error;

    private void KeepGraph(AudioSourceException error) => _settings.Graphs?.Keep(error, ToDot);

    private PipelineGroup Build()
    {
        var trust = _settings.Trust is RestrictedPolicy policy ? new TrustCheck(policy) : null;
        trust?.CheckPlan(_settings.Plan);
        foreach (string file in _settings.Plan.InputFiles) LocalFile.Check(file);
        _hasItsFiles = true;
        return PipelineGroup.Build(_settings.Plan, _settings.ExistingPipeline, trust);
    }

    private void Start(PipelineGroup pipelines)
    {
        _pipelines = pipelines;
        _bus = new BusWatcher(pipelines, _settings.Notify);
        StreamReceiver[] receivers =
            [.. pipelines.Sinks.Select((binding, stream) => new StreamReceiver(stream, binding.Stream, pipelines.Sinks.Count == 1))];
        ThrowIfClosed(() => _receivers = receivers);
        for (int stream = 0; stream < receivers.Length; stream++) pipelines.Sinks[stream].Sink.SetCallbacks(receivers[stream]);
        ThrowUnless(pipelines.Pause());
        IsLive = _settings.Plan.Live ?? pipelines.IsLive;
        RtpTap?[] taps = [.. pipelines.Sinks.Select(binding => RtpTap.FindBefore(binding.Sink))];
        ThrowIfClosed(() => _settings.Timeline.BeginSession(
            [.. pipelines.Sinks.Select(binding => binding.Stream.Sink)], IsLive, _settings.TimeSinceFirstStart()));
        FrameAssembler assembler = CreateAssembler(pipelines);
        ThrowIfClosed(() => _assembler = assembler);
        _bus.WakeOnMessages(assembler.Interrupt);
        for (int stream = 0; stream < receivers.Length; stream++)
            receivers[stream].Attach(new BufferPlacer(stream, IsLive ? _settings.Timeline : null, taps[stream], _settings.Plan.Clock), assembler);
        ThrowUnless(pipelines.Play());
    }

    /// <summary>Takes a step of the start, unless the session is closed: an element may come back after the deadline, when nobody takes
    /// its audio any more, and whatever waited for room then would wait for ever.</summary>
    private void ThrowIfClosed(Action step)
    {
        lock (_lock)
        {
            if (_isClosed) throw new OperationCanceledException();
            step();
        }
    }

    private FrameAssembler CreateAssembler(PipelineGroup pipelines)
    {
        SlowConsumerPolicy policy = _settings.Plan.SlowConsumer;
        if (IsLive && policy == SlowConsumerPolicy.Wait)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{_settings.Plan.Name}' is live and cannot wait for a slow consumer. Choose dropOldest or dropNewest.");
        }

        if (policy == SlowConsumerPolicy.Auto) policy = IsLive ? SlowConsumerPolicy.DropOldest : SlowConsumerPolicy.Wait;
        var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = [.. pipelines.Sinks.Select(binding => binding.Stream.Sink)],
            SampleType = _settings.Plan.SampleType,
            FrameLength = _settings.Plan.FrameLength,
            IsLive = IsLive,
            SlowConsumer = policy,
            Tail = _settings.Plan.Tail,
            Latency = _settings.Plan.Latency ?? pipelines.Latency + FramePump.LatencyMargin,
            FirstEpoch = _settings.FirstEpoch,
        });
        if (IsLive) DeclareFormats(pipelines, assembler);
        return assembler;
    }

    /// <summary>A live stream may stay silent at the start and must not hold the others: what it will deliver has to be declared.</summary>
    private void DeclareFormats(PipelineGroup pipelines, FrameAssembler assembler)
    {
        if (pipelines.Sinks.Count == 1) return;
        for (int stream = 0; stream < pipelines.Sinks.Count; stream++)
        {
            if (_settings.Plan.SampleRate is not { } rate || pipelines.Sinks[stream].DeclaredChannels(_settings.Plan) is not { } channels)
            {
                throw new AudioSourceException(
                    AudioSourceErrorKind.InvalidDescription,
                    $"'{_settings.Plan.Name}' is live and has several streams: declare the sample rate, and the channels of each stream.");
            }

            assembler.SetFormat(stream, new StreamFormat(rate, ChannelLabels.For(pipelines.Sinks[stream].Stream, channels)));
        }
    }

    private void WaitUntilRunning(long started, CancellationToken stopping)
    {
        FrameAssembler assembler = _assembler!;
        TimeSpan deadline = _settings.Plan.StartDeadline;
        using CancellationTokenRegistration interrupt = stopping.Register(assembler.Interrupt);
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            // Looked at before the bus, since a stream that fails posts its error and then ends.
            bool hasEnded = assembler.IsFinished;
            string? silent = assembler.EndedWithoutFormat;
            _bus!.ReadAll();
            bool hasAudio = assembler.HasAudio;
            // An error that comes after the first audio is told at the end of that audio, however long this thread took to get here.
            if (_bus.Error is { } error && !hasAudio) throw error;
            if (_bus.Error is not null || (IsLive ? _bus.AllPlaying : hasAudio)) break;
            if (silent is not null && !hasEnded)
                throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"The stream '{silent}' of '{_settings.Plan.Name}' ended without any audio.");
            if (hasEnded) throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{_settings.Plan.Name}' ended without any audio.");
            TimeSpan elapsed = _settings.TimeProvider.GetElapsedTime(started);
            if (_bus.NothingToLink is not null && elapsed + _graceForTheError < deadline) deadline = elapsed + _graceForTheError;
            if (elapsed >= deadline) throw _bus.NothingToLink is { } reason ? NothingToLink(reason) : NotInTime();
            assembler.WaitForChange(deadline - elapsed);
        }

        _pump.UseClockOf(_connection.Group!, assembler, IsLive);
    }

    private void ThrowUnless(bool done)
    {
        if (done) return;
        _bus!.ReadAll(); // before the pipelines go to NULL, which throws the messages away
        throw _bus.Error
            ?? new AudioSourceException(AudioSourceErrorKind.Internal, $"The pipelines of '{_settings.Plan.Name}' could not be started; no element says why.");
    }

    private static AudioSourceException NothingToLink(GstError warning) =>
        new(AudioSourceErrorKind.NoAudio, $"{warning.Element} offers nothing that the element after it takes: there is no audio, or none that fits.")
        {
            Element = warning.Element,
            GStreamerMessage = warning.Message,
            GStreamerDebug = warning.Debug,
        };

    private AudioSourceException NotInTime() => new(
        AudioSourceErrorKind.Timeout,
        $"'{_settings.Plan.Name}' did not start within {_settings.Plan.StartDeadline.TotalSeconds:0.#} s"
        + (_assembler is null ? ": an element does not come back." : ": no audio came."));
}
