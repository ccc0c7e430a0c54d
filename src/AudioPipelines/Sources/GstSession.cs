using System.Diagnostics;
using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>One opening of a source's pipelines: builds them, delivers their frames and releases them.</summary>
internal sealed partial class GstSession
{
    /// <summary>How long to wait for the error that explains why nothing could be linked. It usually comes at once, and sometimes
    /// never.</summary>
    private static readonly TimeSpan _graceForTheError = TimeSpan.FromSeconds(1);

    /// <summary>How often to check, while no audio comes, whether an element has failed without a message.</summary>
    private static readonly TimeSpan _looksForSilence = TimeSpan.FromMilliseconds(250);

    private readonly SessionSettings _settings;
    private readonly PipelineConnection _connection;
    private readonly Lock _lock = new();
    private IPipelineMessages? _bus;
    private FrameAssembler? _assembler;
    private IPipelines? _pipelines;
    private SessionContext? _context; // this and the next: once the pipelines run
    private FrameEmitter? _emitter;
    private DeliveryMode _delivery;
    private bool _isClosed;
    private bool _hasItsFiles;

    private GstSession(SessionSettings settings)
    {
        _settings = settings;
        // With isolation, an element hangs in a worker process, which can be ended.
        _connection = new PipelineConnection(settings.Plan.Name, settings.Plan.Isolation is null
            ? TimeSpan.Zero
            : settings.CloseDeadline);
    }

    /// <summary>Makes the frames; <see langword="null"/> before the pipelines are opened.</summary>
    public FrameAssembler? Assembler => _assembler;

    public bool IsLive { get; private set; }

    /// <summary>The pipelines of this process, while they are open.</summary>
    public IReadOnlyList<Pipeline> Pipelines => (_connection.Pipelines as LocalPipelines)?.Pipelines ?? [];

    /// <summary>The worker process that runs the pipelines; 0: none does.</summary>
    public int WorkerProcessId => (_connection.Pipelines as WorkerPipelines)?.ProcessId ?? 0;

    /// <summary>Where the last frames are remembered; <see langword="null"/>: nowhere.</summary>
    public FlightMemory? Memory => _settings.Memory;

    /// <summary>The tags that it has brought.</summary>
    public SourceTags Tags => _settings.Tags;

    /// <summary>What audits the frames, if the plan says so.</summary>
    public SourceAudit? Audit => _settings.Audit;

    /// <summary>How far the frames came; <see langword="null"/>: the next session's indices do not continue from there.</summary>
    public LastFrame? LastFrame => _emitter?.LastFrame;

    /// <summary>Whether a frame has been emitted, or none could be since the frames begin behind the end of the audio.</summary>
    public bool HasFrames => _emitter is { HasFrames: true } || _settings.StartAt is not null;

    /// <summary>Whether the audio comes from standard input, which comes once.</summary>
    public bool ReadsStandardInput => _pipelines is LocalPipelines { Targets: var targets }
        && targets.Any(target => target.IsStandardInput);

    /// <summary>Opens the pipelines and returns once they run.</summary>
    /// <exception cref="AudioSourceException">They could not be opened, or not within the start deadline.</exception>
    /// <exception cref="OperationCanceledException">The source was stopped meanwhile.</exception>
    public static GstSession Open(SessionSettings settings, CancellationToken stopping)
    {
        var session = new GstSession(settings);
        try
        {
            long started = Stopwatch.GetTimestamp(); // opening takes real time, whatever time the source follows
            if (!session._connection.Open(session.Build, session.Start, settings.Plan.StartDeadline, stopping))
                throw session.NotInTime();
            session._assembler!.LetStreamsGo();
            session.WaitUntilRunning(started, stopping);
            return session;
        }
        catch (Exception thrown)
        {
            if (thrown is AudioSourceException failure && !stopping.IsCancellationRequested)
                session.KeepGraph(session.Explain(failure));
            session.Close();
            stopping.ThrowIfCancellationRequested();
            if (thrown is not AudioSourceException error) throw;
            AudioSourceException explained = session.Explain(error);
            if (session.NotAudioInFile(explained) is { } notAudio) throw notAudio;
            AudioSourceException named = session.WithFile(explained);
            if (settings.Plan.Hint is { } hint && session.IsHelpedByHint(named))
                throw named.WithText($"{named.Message.TrimEnd('.')}. {hint}");
            if (named == error) throw;
            throw named;
        }
    }

    /// <summary>Builds the pipelines of a plan without opening them.</summary>
    /// <exception cref="AudioSourceException">They cannot be built.</exception>
    public static void Check(SessionSettings settings, CancellationToken stopping)
    {
        var session = new GstSession(settings);
        try
        {
            if (!session._connection.Open(session.Build, _ => { }, settings.Plan.StartDeadline, stopping))
                throw session.NotInTime();
        }
        finally
        {
            session.Close();
        }
    }

    /// <summary>Waits until these pipelines can take over from those that deliver. Called by the thread that opened
    /// them.</summary>
    /// <param name="handover">Finds the frame after which they can.</param>
    /// <param name="silence">How long they may be silent at first.</param>
    /// <param name="patience">How long the others may take to reach these, once these have begun.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>False when no audio came.</returns>
    /// <exception cref="AudioSourceException">A pipeline failed.</exception>
    public bool WaitForTurn(Handover handover, TimeSpan silence, TimeSpan patience, CancellationToken stopping)
    {
        FrameAssembler assembler = _assembler!;
        using CancellationTokenRegistration interrupt = stopping.Register(assembler.Interrupt);
        long started = _settings.TimeProvider.GetTimestamp();
        bool hasBegun = false;
        while (!handover.IsReached)
        {
            stopping.ThrowIfCancellationRequested();
            _bus!.ReadAll();
            if (_bus.Error is { } error) throw WithFile(Explain(error));
            if (assembler.EndedWithoutFormat is not null || assembler.IsFinished) throw EndedWithoutAudio();
            if (!hasBegun && assembler.HasBegun) (hasBegun, started) = (true, _settings.TimeProvider.GetTimestamp());
            TimeSpan left = (hasBegun ? patience : silence) - _settings.TimeProvider.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) return hasBegun;
            assembler.WaitForChange(left);
        }

        return true;
    }

    /// <summary>Lets the frames follow those of the previous pipelines.</summary>
    /// <param name="last">How far those came.</param>
    /// <param name="firstEpoch">The number of the first epoch.</param>
    public void Follow(LastFrame? last, int firstEpoch)
    {
        _emitter!.Follow(last);
        _assembler!.Follow(last, firstEpoch);
    }

    /// <summary>Lets pipelines that follow the clock stand still, or go on. Any thread: a control thread does it.</summary>
    public void Hold(bool isHeld)
    {
        try
        {
            if (_connection.Pipelines is not LocalPipelines { FollowClock: true } pipelines) return;
            pipelines.AskToHold(isHeld);
            _ = ControlThread.RunAsync($"hold: {_settings.Plan.Name}", pipelines.Hold);
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile.
        }
    }

    /// <summary>Stops taking audio, and releases the threads that wait. <see cref="Close"/> comes later. Any thread.</summary>
    public void Halt()
    {
        IPipelines? pipelines;
        lock (_lock)
        {
            _isClosed = true;
            pipelines = _pipelines;
        }

        pipelines?.LetGo();
        _assembler?.Close(); // releases streaming threads that wait for room; else the pipelines could not stop
    }

    /// <summary>Delivers frames until all streams have ended. Source's thread.</summary>
    /// <exception cref="AudioSourceException">A pipeline or the callback failed. Audio that came before is delivered.</exception>
    public async Task RunAsync(ResumableThread thread, CancellationToken stopping)
    {
        try
        {
            await new SessionLoop(_context!, _emitter!, stopping).RunAsync(thread).ConfigureAwait(false);
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

    /// <summary>The length of the audio in nanoseconds, if the pipelines know it.</summary>
    public long? QueryDuration()
    {
        try
        {
            return _connection.Pipelines?.QueryDuration();
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
            return _pipelines?.ToDot() ?? "";
        }
        catch (ObjectDisposedException)
        {
            return "";
        }
    }

    /// <summary>Stops the pipelines and releases everything, within the close deadline. Any thread.</summary>
    public void Close()
    {
        Halt();
        bool isInCallback = _settings.Delivery.IsLeftInCallback; // the stop has waited for it
        if (_connection.Close(isInCallback ? TimeSpan.Zero : _settings.CloseDeadline) || isInCallback) return;
        _settings.Notify(new SourceWarning(
            $"A pipeline of '{_settings.Plan.Name}' did not stop within {_settings.CloseDeadline.TotalSeconds:0.#} s; it is "
            + $"left behind."));
    }

    /// <summary>Whether a hint helps: hints are about devices, networks and the like. An input file that is missing, or is no
    /// file, needs none.</summary>
    private bool IsHelpedByHint(AudioSourceException error) =>
        _hasItsFiles && !error.TellsNextStep
            && error.Kind is not (AudioSourceErrorKind.InvalidDescription or AudioSourceErrorKind.MissingPlugin)
        && _settings.Trust is not RestrictedPolicy;

    /// <summary>The error of a file that is no audio at all, whatever error its elements gave; <see langword="null"/>: it may be
    /// audio.</summary>
    private AudioSourceException? NotAudioInFile(AudioSourceException error) =>
        _hasItsFiles && _settings.Plan.InputFiles is [string file]
        && (error.Kind is AudioSourceErrorKind.MissingPlugin or AudioSourceErrorKind.UnsupportedFormat
            or AudioSourceErrorKind.Corrupt
            or AudioSourceErrorKind.NoAudio or AudioSourceErrorKind.Internal or AudioSourceErrorKind.Timeout)
        && NotAudio.OfFile(file) is { } what
            ? new AudioSourceException(AudioSourceErrorKind.UnsupportedFormat, $"'{file}': {what}", error)
            {
                Element = error.Element,
                GStreamerMessage = error.GStreamerMessage,
                GStreamerDebug = error.GStreamerDebug,
            }
            : null;

    /// <summary>Adds the file's name to an error: elements do not name the file that they cannot read.</summary>
    private AudioSourceException WithFile(AudioSourceException error) =>
        _hasItsFiles && _settings.Plan.InputFiles is [string file]
            && !error.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal)
        && error.Kind is AudioSourceErrorKind.NoAudio or AudioSourceErrorKind.UnsupportedFormat or AudioSourceErrorKind.Corrupt
            ? TargetFailure.NameFile(error, file)
            : error;

    private AudioSourceException Explain(AudioSourceException error) =>
        (_pipelines as LocalPipelines)?.Explain(error) ?? error;

    private void KeepGraph(AudioSourceException error) => _settings.Graphs?.Keep(error, ToDot);

    private void ThrowUnless(bool done)
    {
        if (done) return;
        _bus!.ReadAll(); // before the pipelines go to NULL, which throws the messages away
        throw _bus.Error
            ?? new AudioSourceException(AudioSourceErrorKind.Internal,
                $"The pipelines of '{_settings.Plan.Name}' could not be started; no element says why.");
    }

    private AudioSourceException TimeIsElsewhere() => new(
        AudioSourceErrorKind.InvalidDescription,
        $"'{_settings.Plan.Name}' is to be isolated, and its time provider moves pipelines of this process only. Take the "
        + $"isolation out, or give another time provider.");

    private static AudioSourceException NothingToLink(GstError warning) =>
        new(AudioSourceErrorKind.NoAudio,
            $"{warning.Element} offers nothing that the element after it takes: there is no audio, or none that fits.")
        {
            Element = warning.Element,
            GStreamerMessage = warning.Message,
            GStreamerDebug = warning.Debug,
        };

    private AudioSourceException EndedWithoutAudio() =>
        new(AudioSourceErrorKind.NoAudio, $"'{_settings.Plan.Name}' ended without any audio.");

    private static AudioSourceException Unreadable(string element) =>
        new(AudioSourceErrorKind.Corrupt, $"{element} has stopped without finding anything that it could read: it is damaged, "
            + $"or not complete.")
        { Element = element };

    private AudioSourceException NotInTime() => new(
        AudioSourceErrorKind.Timeout,
        $"'{_settings.Plan.Name}' did not start within {_settings.Plan.StartDeadline.TotalSeconds:0.#} s"
        + (_assembler is null
            ? $": an element does not come back{StallReport.Input(_pipelines)}."
            : $": no audio came{StallReport.Input(_pipelines)}.")
        + (_settings.Plan.Hint is null ? StallReport.NextStep(_pipelines, null) : "")); // Open adds a hint itself
}
