namespace AudioPipelines;

/// <summary>Takes one frame. Called on the source's own thread, one call at a time.</summary>
/// <param name="frame">On loan until the call returns; <see cref="AudioFrame.Retain"/> keeps it longer.</param>
public delegate void AudioFrameCallback(AudioFrame frame);

/// <summary>Any audio source: a file, a microphone, a GStreamer pipeline, or an application's own.</summary>
/// <remarks>All members may be called from any thread, <see cref="Stop"/> also from inside the callback.</remarks>
public interface IAudioSource : IAsyncDisposable, IDisposable
{
    /// <summary>Raised when something happens that is worth a line in a log. Handlers run on the thread that noticed it, with no lock
    /// held; an exception from a handler is ignored.</summary>
    event EventHandler<AudioSourceEvent>? Notified;

    /// <summary>The source's name.</summary>
    string Name { get; }

    /// <summary>What the source is doing.</summary>
    AudioSourceState State { get; }

    /// <summary>What the frames look like; <see langword="null"/> until the first audio has told.</summary>
    AudioFormat? Format { get; }

    /// <summary>The account of every sample so far, over all starts. A consistent copy, taken without stopping the source.</summary>
    Ledger Ledger { get; }

    /// <summary>
    /// Completes when the source has ended: at the end of the stream or after <see cref="Stop"/>. Fails with an
    /// <see cref="AudioSourceException"/> when something went wrong. Before <see cref="Start"/> it is pending; a new start makes a
    /// new one.
    /// </summary>
    Task Completion { get; }

    /// <summary>Sets who gets the frames. May be set and changed before or after <see cref="Start"/>. With
    /// <see langword="null"/>, frames are counted and let go.</summary>
    /// <exception cref="InvalidOperationException">The frames are being read with <see cref="ReadFramesAsync"/>.</exception>
    void SetCallback(AudioFrameCallback? callback);

    /// <summary>Starts the source and returns once it runs. A call on a running source has no effect.</summary>
    /// <remarks>A start that fails is not tried again, whatever the restart policy; see <see cref="AudioSourceOptions.RetryFirstStart"/>.</remarks>
    /// <exception cref="AudioSourceException">It could not be started, or not within its deadline. With
    /// <see cref="AudioSourceException.IsRetryable"/> another start may succeed later.</exception>
    /// <exception cref="ObjectDisposedException">The source has been disposed of.</exception>
    void Start();

    /// <summary>Stops the source and releases everything it holds. No callback begins after it has returned. Idempotent.</summary>
    void Stop();

    /// <summary>The frames, pulled instead of pushed; ends when the source ends and throws what went wrong. Each frame is on loan until
    /// the next is asked for. One reader at a time.</summary>
    /// <param name="cancellationToken">Ends the reading, not the source.</param>
    /// <exception cref="InvalidOperationException">A callback is set, or another reader is at work.</exception>
    IAsyncEnumerable<AudioFrame> ReadFramesAsync(CancellationToken cancellationToken = default);
}
