using AudioPipelines.Delivery;
using System.Runtime.CompilerServices;

namespace AudioPipelines;

/// <summary>Takes one frame. One call at a time, on the source's own thread, or on GStreamer's streaming thread where the source
/// delivers directly (<see cref="DeliveryMode"/>).</summary>
/// <param name="frame">On loan until the call returns; <see cref="AudioFrame.Retain"/> keeps it longer.</param>
public delegate void AudioFrameCallback(AudioFrame frame);

/// <summary>Any audio source: a file, a microphone, a GStreamer pipeline, or an application's own.</summary>
/// <remarks>All members may be called from any thread, <see cref="Stop"/> also from inside the callback.</remarks>
public interface IAudioSource : IAsyncDisposable, IDisposable
{
    /// <summary>Raised when something happens that is worth a line in a log. Handlers run on the thread that noticed it, with no
    /// lock held; an exception from a handler is ignored.</summary>
    event EventHandler<AudioSourceEvent>? Notified;

    /// <summary>The source's name.</summary>
    string Name { get; }

    /// <summary>What the source is doing.</summary>
    AudioSourceState State { get; }

    /// <summary>What the frames look like; <see langword="null"/> until it is known from the first audio.</summary>
    AudioFormat? Format { get; }

    /// <summary>The account of every sample so far, over all starts. A consistent copy, taken without stopping the
    /// source.</summary>
    Ledger Ledger { get; }

    /// <summary>
    /// Completes when the source has ended: at the end of the stream or after <see cref="Stop"/>. Fails with an
    /// <see cref="AudioSourceException"/> when something went wrong. Before <see cref="Start"/> it is pending; a new start makes
    /// a new one.
    /// </summary>
    Task Completion { get; }

    /// <summary>Sets the callback that gets the frames, before or after <see cref="Start"/>. With <see langword="null"/>, frames
    /// are counted as unclaimed and dropped, also those that a reader has left.</summary>
    /// <exception cref="InvalidOperationException">The frames are being read with <see cref="ReadFramesAsync"/>.</exception>
    /// <exception cref="ArgumentException">The callback is an <c>async void</c> method: nobody could wait for it, and its
    /// exceptions would end the process.</exception>
    void SetCallback(AudioFrameCallback? callback);

    /// <summary>Sets an asynchronous callback. Each frame is on loan until the task is complete; the next comes after that. An
    /// asynchronous lambda uses this overload.</summary>
    /// <remarks>The source's thread waits for the task, also a shared one (<see cref="GstSourceOptions.DeliveryThreads"/>). If
    /// the task fails, the source fails with <see cref="AudioSourceErrorKind.CallbackFailed"/>.</remarks>
    /// <exception cref="InvalidOperationException">The frames are being read with <see cref="ReadFramesAsync"/>.</exception>
    [OverloadResolutionPriority(2)]
    void SetCallback(Func<AudioFrame, ValueTask>? callback);

    /// <summary>As <see cref="SetCallback(Func{AudioFrame, ValueTask})"/>, for methods that return a
    /// <see cref="Task"/>.</summary>
    [OverloadResolutionPriority(1)]
    void SetCallback(Func<AudioFrame, Task>? callback);

    /// <summary>Starts the source and returns once it runs. A call on a running source has no effect. While another thread stops
    /// it, the call waits until it has stopped, and starts it again.</summary>
    /// <remarks>A source that was stopped inside its callback cannot be started there: the run ends when the callback returns. A
    /// start that fails is not tried again, whatever the restart policy; see
    /// <see cref="GstSourceOptions.RetryFirstStart"/>.</remarks>
    /// <exception cref="AudioSourceException">It could not be started, or not within its deadline. With
    /// <see cref="AudioSourceException.IsRetryable"/> another start may succeed later.</exception>
    /// <exception cref="InvalidOperationException">The call comes from the callback in which it was stopped.</exception>
    /// <exception cref="ObjectDisposedException">The source has been disposed of.</exception>
    void Start();

    /// <summary>Starts the source as <see cref="Start"/> does, without blocking the caller: it opens on a thread of its
    /// own.</summary>
    /// <param name="cancellationToken">Ends the start: what was opened is released.</param>
    /// <returns>Completes once the source runs; fails with what <see cref="Start"/> throws.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, or the source was stopped, before it ran.</exception>
    Task StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops the source and releases everything it holds. No callback begins after it has returned.
    /// Idempotent.</summary>
    /// <remarks>A callback that does not return within <see cref="AudioSourceOptions.StopDeadline"/> is left behind; a warning
    /// tells of it.</remarks>
    void Stop();

    /// <summary>Stops the source as <see cref="Stop"/> does, without blocking the caller. Inside the callback it stops at once,
    /// and the run itself ends when the callback returns.</summary>
    /// <param name="giveUp">When set, a callback that has not returned is left behind, as at the deadline. The source stops in
    /// any case.</param>
    /// <returns>Completes when the source has stopped.</returns>
    Task StopAsync(CancellationToken giveUp = default);

    /// <summary>The frames, pulled instead of pushed. The sequence ends when the source ends, and throws the source's error. Each
    /// frame is on loan until the next is asked for. One reader at a time.</summary>
    /// <remarks>
    /// The call itself takes the reader's place, so that no frame is missed before the enumeration. The enumeration starts a
    /// source that was never started. A reader that does not enumerate is a slow consumer; disposing of the enumerator gives the
    /// place back. A second enumeration reads on.<br/>
    /// A reader may leave at any time: by <c>break</c>, an exception or cancellation. A source that is not live then waits for a
    /// reader, a callback or a stop, and nothing is lost; after <c>SetCallback(null)</c> it goes on without a consumer. A live
    /// source goes on; frames that nobody takes are counted as <see cref="ChannelLedger.Unclaimed"/>, and the next frame says how
    /// much that was (<see cref="AudioFrame.SkippedSamples"/>). A source that is not live ends when its last frame has been
    /// taken: do not wait for <see cref="Completion"/> while reading.
    /// </remarks>
    /// <param name="cancellationToken">Ends the reading, not the source.</param>
    /// <exception cref="InvalidOperationException">A callback is set, or another reader is at work.</exception>
    IAsyncEnumerable<AudioFrame> ReadFramesAsync(CancellationToken cancellationToken = default);

    /// <summary>The samples as bytes, for libraries that want those: interleaved, as this machine stores numbers, gaps as
    /// silence. It ends when the source ends, and throws the source's error. One reader at a time: it is one of <see
    /// cref="ReadFramesAsync"/>, and what is said there holds.</summary>
    /// <remarks>It keeps one frame, and nothing is allocated for each, unless a read that may be cancelled has to wait. What was
    /// left out for a slow reader is not filled up. Audio of another rate or number of channels ends it with an
    /// <see cref="IOException"/>. A read that is cancelled takes nothing, and the next one goes on. <c>PipeReader.Create</c>
    /// makes a <c>PipeReader</c> of it. Disposing of it gives the reader's place back.
    /// </remarks>
    /// <param name="sampleType">How samples are stored, whatever type the frames have (<see
    /// cref="AudioFrame.CopyChannelTo"/>).</param>
    /// <exception cref="InvalidOperationException">A callback is set, or another reader is at work.</exception>
    Stream ReadAsStream(SampleType sampleType) => new SampleStream(ReadFramesAsync(), sampleType);
}
