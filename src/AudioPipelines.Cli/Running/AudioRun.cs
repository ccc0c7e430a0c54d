using System.Diagnostics;
using AudioPipelines.Cli.Output;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Running;

/// <summary>One <c>run</c>: starts the source, hands on its frames and events, stops at the limit, and reports the
/// result.</summary>
internal sealed class AudioRun(RunOptions options, Terminal terminal, Interruption interruption) : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(100);

    private readonly RunReport? _report = options.Json ? new RunReport(terminal.IsVerbose) : null;
    private readonly RunCounts _counts = new();
    private readonly Limit _limit = new(options.Frames, options.Duration);
    private readonly LevelMeter? _levels =
        terminal.IsQuiet || (options.Json && !terminal.IsInteractive) ? null : new LevelMeter();
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private HangWatch? _stop;
    private AudioSource? _source;
    private RemoteRecording? _recording;
    private IFrameOutput? _output;
    private Exception? _failure;
    private string? _title;
    private bool _isErrorReported;

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit status.</returns>
    public int Execute()
    {
        try
        {
            Open();
            Play();
        }
        catch (Exception failure) when (failure is not UsageException)
        {
            Fail(failure);
        }

        try
        {
            _output?.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fail(failure);
        }

        return Conclude();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source?.Dispose();
        _recording?.Dispose();
        _output?.Dispose();
        _report?.Dispose();
        _stop?.Dispose();
    }

    private void Open()
    {
        PlannedSource planned = options.Target.Plan(options.Values, options.TargetValue, options.Trust);
        PipelinePlan plan = planned.Plan;
        if (planned.WhyNoPipelines is { } why) RefuseOptionsOfPipelines(why, planned.Remote is not null);
        if (options.Isolate) plan = plan with { Isolation = plan.Isolation ?? new IsolationPlan() };
        if (options.Recording is { } recording) plan = plan with { Recording = recording };
        plan = plan with { FlightRecorder = FlightRecorder(plan.FlightRecorder) };
        if (options.Out == "-") _output = new RawOutput();
        else if (options.Out is not null)
        {
            foreach (string input in plan.InputFiles.Concat(plan.Replay?.Files ?? []).Where(
                input => IsSameFile(input, options.Out)))
                throw new UsageException($"'{input}' would be written over while it is read. Give --out another name.");
            if (plan.Replay?.Folder is { } folder
                && Resolve(options.Out).StartsWith(Resolve(folder) + "/", StringComparison.Ordinal))
                throw new UsageException($"'{options.Out}' is in the folder that is replayed. Give --out another place.");
            _output = new WavOutput(options.Out);
        }

        planned = planned with { Plan = plan };
        _source = planned.Make(new GstSourceOptions { Trust = options.Trust, GraphFolder = options.GraphFolder });
        if (planned.Remote is not null && plan.Recording is { } kept)
            _recording = new RemoteRecording(_source, kept, notification => Guard(() => Hear(notification)));
    }

    private void RefuseOptionsOfPipelines(string why, bool isElsewhere)
    {
        if (options.FlightRecorder is not null)
        {
            throw new UsageException(isElsewhere
                ? "'--flight-recorder' has no effect on a source that runs elsewhere. Use it there, or --record here."
                : "'--flight-recorder' has no effect on a replay: what is replayed is on the disk. Leave it out.");
        }

        if (options.GraphFolder is not null) throw new UsageException($"'--graphs' has no effect on {why}. Leave it out.");
        if (isElsewhere && options.Isolate) throw new UsageException($"'--isolate' has no effect on {why}. Leave it out.");
    }

    private FlightRecorderPlan? FlightRecorder(FlightRecorderPlan? described)
    {
        FlightRecorderPlan? plan = options.FlightRecorder is { } length
            ? (described ?? new()) with { Length = length }
            : described;
        if (options.DumpFolder is not { } folder) return plan;
        return plan is not null
            ? plan with { Folder = folder }
            : throw new UsageException($"'--dump-folder {folder}' has nothing to hold. Add --flight-recorder TIME.");
    }

    private void Play()
    {
        AudioSource source = _source!;
        using GstLog? log = terminal.IsVerbose ? GstLog.RouteTo(new TerminalLoggers(terminal)) : null;
        source.Notified += (_, notification) => Guard(() => Hear(notification));
        source.SetCallback(OnFrame);
        using var dumps = new DumpRequests(source, terminal, mayReadKeys: !options.Target.IsStandardInput);
        using var live = new LiveLine(
            terminal, source, _counts, _levels, options.Duration,
            hasBars: _levels is not null && !options.Json && options.Out != "-");
        using var clock = new Timer(_ => Guard(() => Tick(live, dumps)), null, _tick, _tick);
        using CancellationTokenRegistration stopped = interruption.Requested.Register(StopSource);
        try
        {
            interruption.Requested.ThrowIfCancellationRequested();
            source.Start();
            source.Completion.GetAwaiter().GetResult();
            _stop?.Dispose();
            if (options.Target.IsStandardInput && !_limit.IsReached && _failure is null) RestOfInput.Skip(interruption.Requested);
        }
        catch (OperationCanceledException) when (interruption.Status is not null || _failure is not null)
        {
            // Stopped while it was starting.
        }
        finally
        {
            using (new HangWatch(terminal, "the source to release its pipelines", HangWatch.Patience)) source.Dispose();
            _recording?.Dispose();
            if (_output is WavOutput wav && source.Format is { } format) wav.Begin(format);
        }
    }

    private void OnFrame(AudioFrame frame)
    {
        if (_limit.IsReached || _failure is not null) return;
        try
        {
            (long skipped, int samples) = _limit.Take(frame.SkippedSamples, frame.SamplesPerChannel, frame.SampleRate);
            _counts.Count(frame);
            _output?.Write(frame, skipped, samples);
            _levels?.Measure(frame);
            if (options.JsonFrames) _report!.Frame(frame);
        }
        catch (Exception failure)
        {
            Fail(failure);
        }

        if (_limit.IsReached || _failure is not null) StopSource();
    }

    private void StopSource()
    {
        var watch = new HangWatch(terminal, "the source to stop", HangWatch.Patience);
        if (Interlocked.CompareExchange(ref _stop, watch, null) is not null) watch.Dispose();
        _source!.Stop();
    }

    private void Hear(AudioSourceEvent notification)
    {
        if (notification is GapEnded) _counts.CountGap();
        if (notification is SourceFailed { IsFinal: true }) _isErrorReported = true;
        if (notification is SourceFailed { IsFinal: false } failed)
            terminal.Warning($"{failed.Error.Message.TrimEnd('.')}. It is started again.", failed.Error.GStreamerDebug);
        if (notification is SourceWarning { EndsRecording: true } ended && options.Recording is not null) FailWithout(ended);
        else if (notification is SourceWarning warning) terminal.Warning(warning.Message, warning.Debug);
        if (notification is FramesSkipped skipped)
            terminal.Warning($"{skipped.Length} samples were skipped at {skipped.Start}: the frames were not taken fast enough.");
        if (notification is SourceStarted && options.StartNote is { } note) terminal.Note(note);
        if (notification is AudioSourceEvent.TagsChanged { Title: { } title } && title != _title)
            terminal.Note($"Title: {_title = title}");
        if (notification is ArrayAudit.Changed { Finding: var finding }) terminal.Warning($"{finding}.");
        _report?.Event(notification);
    }

    /// <summary>A run that was asked to record has failed without its recording.</summary>
    private void FailWithout(SourceWarning recording)
    {
        Fail(new IOException(recording.Message.Replace(" The source goes on.", "", StringComparison.Ordinal)));
        StopSource();
    }

    private void Tick(LiveLine live, DumpRequests dumps)
    {
        live.Draw();
        dumps.LookForKey();
        if (_report is null && options.Out != "-") return;
        _report?.Send();
        if (!StandardOutput.IsReaderGone) return;
        Fail(new OutputClosedException());
        StopSource();
    }

    /// <summary>Runs a handler; if it fails, the run fails.</summary>
    private void Guard(Action handler)
    {
        try
        {
            handler();
        }
        catch (Exception failure)
        {
            Fail(failure);
            _source!.Stop();
        }
    }

    private void Fail(Exception failure) => Interlocked.CompareExchange(ref _failure, failure, null);

    private int Conclude()
    {
        if (_levels is not null && _counts.Frames > 0) LedgerTable.Show(terminal, _source!, _counts, _levels, _elapsed.Elapsed);
        if (_failure is OutputClosedException) return ExitStatus.Done; // the reader has seen enough
        if (_failure is not null) terminal.Error(_failure);
        try
        {
            if (_failure is not null && !_isErrorReported) _report?.Error(_failure);
            _report?.Summary(_source, _counts, _output?.Samples, _elapsed.Elapsed);
        }
        catch (OutputClosedException)
        {
            // Nobody reads the report any more.
        }

        return _failure is not null ? ExitStatus.Of(_failure) : interruption.Status ?? ExitStatus.Done;
    }

    private static bool IsSameFile(string one, string other) => Resolve(one) == Resolve(other);

    private static string Resolve(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            ? target.FullName
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
