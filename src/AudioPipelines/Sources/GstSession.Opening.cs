using System.Diagnostics;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;
using AudioPipelines.Trust;

namespace AudioPipelines.Sources;

/// <content>From the plan to pipelines that run.</content>
internal sealed partial class GstSession
{
    private IPipelines Build()
    {
        var trust = _settings.Trust is RestrictedPolicy policy ? new TrustCheck(policy) : null;
        trust?.CheckPlan(_settings.Plan);
        if (_settings.Plan.FindOffsetFault() is { } fault)
            throw new AudioSourceException(AudioSourceErrorKind.InvalidDescription, $"'{_settings.Plan.Name}': {fault}");
        foreach (string file in _settings.Plan.InputFiles) LocalFile.Check(file);
        _hasItsFiles = true;
        if (_settings.Plan.Isolation is not null && _settings.TimeProvider is Gst.PipelineTime.OfSource) throw TimeIsElsewhere();
        if (_settings.Plan.Isolation is not null)
            return new WorkerPipelines(_settings.Plan, _settings.Trust, _settings.Notify, _settings.CloseDeadline);
        return LocalPipelines.Build(
            _settings.Plan, _settings.ExistingPipeline, _settings.Notify, trust,
            time: _settings.TimeProvider as Gst.PipelineTime.OfSource);
    }

    private void Start(IPipelines pipelines)
    {
        ThrowIfClosed(() => _pipelines = pipelines);
        _bus = pipelines.Messages;
        ThrowUnless(pipelines.Pause());
        IsLive = _settings.Plan.Live ?? pipelines.IsLive;
        ThrowIfClosed(() => _settings.Timeline.BeginSession(
            [.. pipelines.Streams.Select(stream => stream.Sink)], IsLive, _settings.TimeSinceFirstStart(),
            () => TimeOf(pipelines)));
        FrameAssembler assembler = CreateAssembler(pipelines);
        ThrowIfClosed(() => _assembler = assembler);
        _bus.WakeOnMessages(assembler.Interrupt);
        pipelines.Connect(
        [
            .. pipelines.Streams.Select((plan, stream) => CreateReceiver(plan, stream, pipelines.Streams.Count, assembler)),
        ]);
        ThrowUnless(pipelines.Play());
    }

    private StreamReceiver CreateReceiver(StreamPlan stream, int number, int streams, FrameAssembler assembler)
    {
        SourceTimeline? timeline = IsLive ? _settings.Timeline : null;
        bool corrects = timeline is not null && streams > 1 && _settings.Plan.Drift == PipelinePlan.DriftHandling.Correct;
        StreamPlan.Shift offset = _settings.Plan.OffsetOf(stream.Sink);
        var placer = new BufferPlacer(number, timeline, _settings.Plan.Clock, _settings.Plan.Drift);
        StreamCorrector? corrector = corrects || !offset.IsNone
            ? new StreamCorrector(number, offset, corrects ? timeline : null, placer, assembler)
            : null;
        return new StreamReceiver(number, stream, streams == 1, placer, assembler, corrector);
    }

    /// <summary>Takes a step of the start, unless the session is closed. An element may return after the deadline, when nobody
    /// takes its audio any more: a thread that then waited for room would wait for ever.</summary>
    private void ThrowIfClosed(Action step)
    {
        lock (_lock)
        {
            if (_isClosed) throw new OperationCanceledException();
            step();
        }
    }

    /// <summary>The running time, for a streaming thread. The pipelines may be closed meanwhile.</summary>
    private static long? TimeOf(IPipelines pipelines)
    {
        try
        {
            return pipelines.RunningTime;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private FrameAssembler CreateAssembler(IPipelines pipelines)
    {
        SlowConsumerPolicy policy = _settings.Plan.SlowConsumer;
        if (IsLive && policy == SlowConsumerPolicy.Wait)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{_settings.Plan.Name}' is live and cannot wait for a slow consumer. Choose dropOldest or dropNewest.");
        }

        if (_settings.Plan.Loop && (IsLive || ReadsStandardInput))
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{_settings.Plan.Name}' {(IsLive ? "is live" : "reads standard input")} and cannot begin again at its end. "
                + $"Take "
                + "'loop' out.");
        }

        _delivery = ChosenDelivery.For(_settings, pipelines, IsLive);
        if (policy == SlowConsumerPolicy.Auto) policy = ChosenDelivery.PolicyFor(_delivery, IsLive);
        var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = [.. pipelines.Streams.Select(stream => stream.Sink)],
            SampleType = _settings.Plan.SampleType,
            FrameLength = _settings.Plan.FrameLength,
            IsLive = IsLive,
            SlowConsumer = policy,
            Tail = _settings.Plan.Tail,
            Latency = _settings.LatencyBehind(pipelines.Latency),
            Before = _settings.LastFrame,
            Start = IsLive ? null : _settings.StartAt,
            FirstEpoch = _settings.FirstEpoch,
            StartReason = _settings.StartReason,
            Work = pipelines.Work,
            Time = _settings.TimeProvider as Gst.PipelineTime.OfSource,
        });
        if (IsLive) DeclareFormats(pipelines, assembler);
        else assembler.HoldStreams();
        return assembler;
    }

    /// <summary>A live stream that is silent at the start must not delay the others, so the plan has to declare its
    /// format.</summary>
    private void DeclareFormats(IPipelines pipelines, FrameAssembler assembler)
    {
        if (pipelines.Streams.Count == 1) return;
        for (int stream = 0; stream < pipelines.Streams.Count; stream++)
        {
            if (_settings.Plan.SampleRate is not { } rate
                || pipelines.Streams[stream].DeclaredChannels(_settings.Plan) is not { } channels)
            {
                throw new AudioSourceException(
                    AudioSourceErrorKind.InvalidDescription,
                    $"'{_settings.Plan.Name}' is live and has several streams: declare the sample rate, and the channels of "
                    + $"each stream.");
            }

            assembler.SetFormat(stream, new StreamFormat(rate, ChannelLabels.For(pipelines.Streams[stream], channels)));
        }
    }

    private void WaitUntilRunning(long started, CancellationToken stopping)
    {
        FrameAssembler assembler = _assembler!;
        string? suspect = null;
        TimeSpan suspectSince = default;
        TimeSpan deadline = _settings.Plan.StartDeadline;
        using CancellationTokenRegistration interrupt = stopping.Register(assembler.Interrupt);
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            // Read before the bus, since a stream that fails posts its error and then ends.
            bool hasEnded = assembler.IsFinished;
            string? silent = assembler.EndedWithoutFormat;
            _bus!.ReadAll();
            bool hasAudio = assembler.HasAudio;
            // An error after the first audio is thrown at the end of that audio, however late this thread gets here.
            if (_bus.Error is { } error && !hasAudio) throw error;
            if (_bus.Error is not null || (IsLive ? _bus.AllPlaying : hasAudio)) break;
            if (silent is not null && !hasEnded)
                throw new AudioSourceException(
                    AudioSourceErrorKind.NoAudio, $"The stream '{silent}' of '{_settings.Plan.Name}' ended without any audio.");
            if (hasEnded) throw EndedWithoutAudio();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
            if (_bus.NothingToLink is not null && elapsed + _graceForTheError < deadline) deadline = elapsed + _graceForTheError;
            if (elapsed >= deadline) throw _bus.NothingToLink is { } reason ? NothingToLink(reason) : NotInTime();
            bool mayFailSilently = !IsLive && elapsed >= _looksForSilence;
            string? stopped = mayFailSilently ? _connection.Pipelines!.FindSilentFailure() : null;
            if (stopped != suspect) (suspect, suspectSince) = (stopped, elapsed); // it may be about to say why
            else if (stopped is not null && elapsed - suspectSince >= _looksForSilence) throw Unreadable(stopped);
            TimeSpan rest = deadline - elapsed;
            assembler.WaitForStart(IsLive || rest < _looksForSilence ? rest : _looksForSilence);
        }

        _context = new SessionContext(_settings, _pipelines!, assembler) { DeliversDirectly = _delivery == DeliveryMode.Direct };
        new PipelineRequests(_context).TakeLatency();
        _emitter = new FrameEmitter(_context);
    }
}
