using System.Runtime.CompilerServices;
using AudioPipelines.Delivery;
using AudioPipelines.Sources;
using AudioPipelines.Telemetry;

namespace AudioPipelines;

/// <summary>
/// Base of all audio sources: a background thread runs <see cref="Run"/>, which emits frames. Derive your own source from it. If
/// the source may lack audio, use <see cref="BuildFrames(AudioFormat, long)"/>.
/// </summary>
/// <example>
/// <code>
/// sealed class Noise : AudioSource
/// {
///     protected override void Run(CancellationToken stopping)
///     {
///         var samples = new float[480];
///         for (long n = 0; !stopping.IsCancellationRequested; n += samples.Length)
///         {
///             for (int i = 0; i &lt; samples.Length; i++) samples[i] = Random.Shared.NextSingle() - 0.5f;
///             Emit([samples], n * 1_000_000_000 / 48_000);
///         }
///     }
/// }
/// </code>
/// </example>
public abstract partial class AudioSource : IAudioSource
{
    /// <summary>The name of the library's <see cref="System.Diagnostics.Metrics.Meter"/> and of its
    /// <see cref="System.Diagnostics.ActivitySource"/>. What they tell is in
    /// <c>src/AudioPipelines/Telemetry/METRICS.md</c>.</summary>
    public const string TelemetryName = Instruments.Name;

    private readonly Lock _lock = new();
    private readonly FrameDelivery _delivery;
    private readonly EmittedFrames _emitted;
    private SourceRun? _run;
    private TaskCompletionSource _completion = NewCompletion();
    private AudioSourceState _state;
    private bool _disposed;

    /// <summary>Makes a source with default options.</summary>
    protected AudioSource()
        : this(null)
    {
    }

    /// <summary>Makes a source.</summary>
    protected AudioSource(AudioSourceOptions? options)
    {
        Options = options ?? new AudioSourceOptions();
        Name = Options.Name ?? GetType().Name;
        _delivery = new FrameDelivery(Options.ReaderCapacity);
        _emitted = new EmittedFrames(Options.SampleRate);
        _metered = new Metered(this);
    }

    /// <inheritdoc/>
    public event EventHandler<AudioSourceEvent>? Notified;

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public AudioSourceState State
    {
        get { lock (_lock) return _state; }
    }

    /// <inheritdoc/>
    public virtual AudioFormat? Format => _emitted.Format;

    /// <inheritdoc/>
    public Ledger Ledger => _delivery.Correct(AddMadeFramesTo);

    /// <summary>Whether the source is live: its audio comes whether or not it is taken, so it cannot wait for its
    /// consumer.</summary>
    /// <value>The default is <see langword="false"/>: once the source has been read from, <see cref="Emit(AudioFrame)"/> waits
    /// while there is no reader. A live source goes on, and frames that nobody takes are counted as unclaimed.</value>
    public virtual bool IsLive => false;

    /// <inheritdoc/>
    public Task Completion
    {
        get { lock (_lock) return _completion.Task; }
    }

    /// <summary>The options the source was made with.</summary>
    protected AudioSourceOptions Options { get; }

    internal FrameDelivery Delivery => _delivery;

    /// <summary>Adds the accounts of all frames that were made.</summary>
    private protected virtual void AddMadeFramesTo(ref ChannelLedger[] ledgers) => _emitted.AddTo(ref ledgers);

    /// <summary>Takes note of an event before the application does.</summary>
    private protected virtual void Remember(AudioSourceEvent what)
    {
    }

    /// <summary>Called when the application has been told of a failure; before the end of the run, if it is final.</summary>
    private protected virtual void AfterFailure(SourceFailed failure)
    {
    }

    /// <summary>The state once <see cref="Open"/> has returned.</summary>
    private protected virtual AudioSourceState StateAfterOpen => AudioSourceState.Running;

    /// <inheritdoc/>
    public void SetCallback(AudioFrameCallback? callback)
    {
        if (callback is not null) AsyncVoid.Refuse(callback, nameof(callback));
        _delivery.SetCallback(callback);
    }

    /// <inheritdoc/>
    [OverloadResolutionPriority(2)]
    public void SetCallback(Func<AudioFrame, ValueTask>? callback) =>
        _delivery.SetCallback(callback is null ? null : new AwaitedCallback(callback, _delivery).Call);

    /// <inheritdoc/>
    [OverloadResolutionPriority(1)]
    public void SetCallback(Func<AudioFrame, Task>? callback) =>
        SetCallback(callback is null ? null : frame => new ValueTask(callback(frame)));

    /// <inheritdoc/>
    public IAsyncEnumerable<AudioFrame> ReadFramesAsync(CancellationToken cancellationToken = default) =>
        new FrameSequence(
            _delivery, _delivery.AttachReader(), (reader, also) => ReadAsync(reader, cancellationToken).GetAsyncEnumerator(also));

    /// <inheritdoc/>
    public Stream ReadAsStream(SampleType sampleType) => new SampleStream(ReadFramesAsync(), sampleType);

    /// <summary>Stops the source and makes further starts impossible.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the source without blocking the caller's thread, and makes further starts impossible.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock) _disposed = true;
        await StopAsync().ConfigureAwait(false);
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the source and makes further starts impossible.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        lock (_lock) _disposed = true;
        Stop();
        MeteredSources.Remove(_metered);
        lock (_lock)
        {
            if (_run is null) _completion.TrySetResult();
        }
    }

    /// <summary>Produces the audio on the source's own thread until the stream ends or <paramref name="stopping"/> is set. An
    /// exception fails the source.</summary>
    protected abstract void Run(CancellationToken stopping);

    /// <summary>Produces the audio as <see cref="Run"/> does, for a source that does not need its own thread all the
    /// time.</summary>
    private protected virtual Task RunAsync(ResumableThread thread, CancellationToken stopping)
    {
        Run(stopping);
        return Task.CompletedTask;
    }

    /// <summary>Prepares a run on the thread that calls <see cref="Start"/>. An exception fails <see cref="Start"/>.</summary>
    /// <param name="stopping">Set when the source is stopped during the call.</param>
    protected virtual void Open(CancellationToken stopping)
    {
    }

    /// <summary>Releases what a run holds. Called at the end of every run, possibly twice and by two threads at once.</summary>
    protected virtual void Close()
    {
    }

    /// <summary>Emits a frame that the caller holds, for instance one of another source.</summary>
    /// <remarks>It waits while the reader's queue is full. A source that is not live and has been read from also waits while
    /// there is no reader.</remarks>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    protected void Emit(AudioFrame frame) => Emit(frame, isBuilt: false);

    /// <summary>Emits plain arrays as one frame. The values are copied.</summary>
    /// <param name="channels">One array per channel, all of the same length, nominal range −1 … 1.</param>
    /// <param name="pts">Presentation time of the first sample in nanoseconds.</param>
    /// <exception cref="ArgumentException">There is no channel, the arrays are empty, or they differ in length.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    protected void Emit(float[][] channels, long pts)
    {
        EnterDelivery();
        try
        {
            using AudioFrame frame = _emitted.Make(channels, pts, _delivery.IsForCallback);
            _delivery.Deliver(frame);
        }
        finally
        {
            _delivery.Exit();
        }
    }

    /// <summary>Emits plain arrays as one frame. The values are copied.</summary>
    /// <param name="channels">One array per channel, all of the same length, nominal range −1 … 1.</param>
    /// <param name="pts">Presentation time of the first sample.</param>
    protected void Emit(float[][] channels, TimeSpan pts) => Emit(channels, pts.Ticks * TimeSpan.NanosecondsPerTick);

    /// <summary>Raises <see cref="Notified"/>. Call it with no lock held.</summary>
    protected internal void Notify(AudioSourceEvent notification)
    {
        Remember(notification);
        Counts.Note(notification);
        foreach (EventHandler<AudioSourceEvent> handler in Delegate.EnumerateInvocationList(Notified))
        {
            try
            {
                handler(this, notification);
            }
            catch (Exception thrown)
            {
                SourceLog.HandlerThrew(Options.Logger, Name, thrown);
            }
        }

        if (notification is SourceFailed failure) AfterFailure(failure);
    }

    internal void ChangeState(AudioSourceState state)
    {
        AudioSourceState previous;
        lock (_lock)
        {
            previous = _state;
            _state = state;
        }

        if (previous != state) Notify(new SourceStateChanged(previous, state));
    }

    /// <summary>Changes the state if it still is <paramref name="from"/>.</summary>
    internal void ChangeState(AudioSourceState from, AudioSourceState to)
    {
        lock (_lock)
        {
            if (_state != from) return;
            _state = to;
        }

        Notify(new SourceStateChanged(from, to));
    }

    private static TaskCompletionSource NewCompletion() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the caller is the thread that opens the source or delivers its frames: it is inside the callback, an
    /// event, or Open.</summary>
    private bool IsOnThreadOf(SourceRun run) =>
        run.Thread.IsCurrent || _delivery.IsOnStreamingThread || _delivery.Thread == Thread.CurrentThread
            || AwaitedCallback.IsInsideOneOf(_delivery);

    private protected void Emit(
        AudioFrame frame, bool isBuilt, TimeSpan? end = null, CancellationToken ends = default)
    {
        EnterDelivery(ends);
        try
        {
            _emitted.Count(frame, _delivery.IsForCallback, isBuilt);
            _delivery.Deliver(frame, end);
        }
        finally
        {
            _delivery.Exit();
        }
    }

    private void EnterDelivery(CancellationToken ends = default)
    {
        if (_run is { } run && _delivery.Enter(IsLive, ends.CanBeCanceled ? ends : run.Stopping)) return;
        ends.ThrowIfCancellationRequested();
        throw new OperationCanceledException($"The source '{Name}' is being stopped.");
    }

    private async IAsyncEnumerable<AudioFrame> ReadAsync(
        FrameReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration cancelled =
            cancellationToken.Register(() => _delivery.CancelReading(reader, new OperationCanceledException(cancellationToken)));
        try
        {
            if (State is AudioSourceState.Created) await Task.Run(Start, cancellationToken).ConfigureAwait(false);
            Task completion = BeginReading(reader);
            while (await _delivery.WaitToReadAsync(reader).ConfigureAwait(false))
            {
                while (_delivery.TryRead(reader, out AudioFrame frame))
                {
                    using (frame) yield return frame;
                }
            }

            await completion.ConfigureAwait(false);
        }
        finally
        {
            _delivery.DetachReader(reader);
        }
    }

    /// <summary>Lets a reader read this run, or the rest of it. The source may be started again before its last frame is
    /// read.</summary>
    /// <returns>The run's completion.</returns>
    private Task BeginReading(FrameReader reader)
    {
        lock (_lock)
        {
            _delivery.BeginReading(reader, hasEnded: _run is { IsFinished: true });
            return _completion.Task;
        }
    }
}
