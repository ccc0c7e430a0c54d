using AudioPipelines.Delivery;
using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>Seeing the frames beside the consumer.</content>
public abstract partial class AudioSource
{
    /// <summary>Shows each frame to an observer as well, for a meter or a display beside the application's own consumer. It sees
    /// every frame that is made, once and in order, whether a callback, a reader or nobody takes it, also over restarts and
    /// further starts.</summary>
    /// <remarks>
    /// Observing is not consuming: the ledger is the same with and without observers, a source that waits for its consumer goes
    /// on waiting, and frames that nobody takes are unclaimed. <see cref="AudioFrame.SkippedSamples"/> tells an observer of
    /// instants that no frame was made of, not of those that the consumer missed.
    /// <para>It is called on the thread that delivers, before the consumer gets the frame, one call at a time, with no lock held.
    /// It holds the source up for as long as it takes: let it copy what it needs and return. The frame is on loan until then;
    /// <see cref="AudioFrame.Retain"/> keeps it longer. Nothing is allocated for a frame.</para>
    /// <para>An observer that throws is taken away, which a <see cref="SourceWarning"/> and the log tell; the source goes
    /// on. It may stop the source: no callback follows then, and the frame is unclaimed.</para>
    /// </remarks>
    /// <param name="observer">Called with each frame from the next on.</param>
    /// <returns>Takes the observer away when it is disposed of: no call begins afterwards. A call that has begun on another
    /// thread is waited for, so do not dispose of it while you hold what the observer waits for. Inside the observer it returns
    /// at once.</returns>
    /// <exception cref="ArgumentException">The observer is an <c>async void</c> method, which would use the frame after its
    /// loan.</exception>
    /// <example>
    /// <code>
    /// var meter = new LevelMeter();
    /// using (source.Observe(meter.Measure)) await Task.Delay(TimeSpan.FromSeconds(10), stopping);
    /// </code>
    /// </example>
    public IDisposable Observe(AudioFrameCallback observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        AsyncVoid.Refuse(observer, nameof(observer));
        var added = new FrameObserver(observer, _delivery, NoteObserverFailure);
        _delivery.AddObserver(added);
        return added;
    }

    private void NoteObserverFailure(Exception thrown)
    {
        SourceLog.ObserverThrew(Options.Logger, Name, thrown);
        Notify(new SourceWarning(
            $"An observer of the frames of '{Name}' threw {thrown.GetType().Name} and was taken away: {thrown.Message} "
            + "The source goes on. Mend the observer, and call Observe again."));
    }
}
