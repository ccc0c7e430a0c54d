namespace AudioPipelines.GStreamer;

/// <content>Time that moves pipelines.</content>
public static unsafe partial class Gst
{
    /// <summary>A <see cref="TimeProvider"/> that moves pipelines, too. Give it to a <see cref="GstSource"/> as <see
    /// cref="AudioSourceOptions.TimeProvider"/>, and its audio comes when that time says so. <c>VirtualTime</c> of the package
    /// AudioPipelines.Testing is one.</summary>
    /// <remarks>The pipelines run in this process (no isolation), and the source has a thread of its own (<see
    /// cref="GstSourceOptions.DeliveryThreads"/> has no effect). What opens and closes pipelines takes real time: that is work,
    /// and no waiting for a time.</remarks>
    public abstract class PipelineTime : TimeProvider
    {
        /// <summary>Makes the time of a source. The source calls it once, while it is being constructed.</summary>
        /// <param name="name">The source's name.</param>
        /// <param name="state">Gives the source's state. Any thread.</param>
        public abstract OfSource ForSource(string name, Func<AudioSourceState> state);

        /// <summary>The time of one source: its pipelines follow the clock of that time, its thread waits in it, and its delays
        /// are timers of it.</summary>
        /// <remarks>The source calls all members, and holds no lock that its state needs.</remarks>
        public abstract class OfSource : TimeProvider
        {
            /// <summary>The <c>GstClock*</c> of all pipelines of the source. Each adds a reference.</summary>
            public abstract nint Clock { get; }

            /// <summary>Blocks the caller until <see cref="Wake"/> is called for the same waiter, or the time has passed. A
            /// call of <see cref="Wake"/> since the last wait ends it at once.</summary>
            /// <param name="waiter">What waits. One thread at a time waits for it: the source's own, or a streaming
            /// thread.</param>
            /// <param name="timeout">How long, in this time; negative: until it is woken.</param>
            public abstract void Wait(object waiter, TimeSpan timeout);

            /// <summary>Ends a wait, now or the next one. Any thread, also under locks of the source: it must not call
            /// back.</summary>
            /// <param name="waiter">What waits.</param>
            public abstract void Wake(object waiter);

            /// <summary>Takes a message of the type <c>GST_MESSAGE_STREAM_STATUS</c>: a streaming thread is to begin, begins or
            /// ends. On the thread that posts it, which for the last two is that thread.</summary>
            /// <param name="pipeline">The number of the pipeline, in the order of the launch texts.</param>
            /// <param name="message">The <c>GstMessage*</c>, valid until the call returns.</param>
            /// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstmessage.html"/>
            public abstract void TakeStreamStatus(int pipeline, nint message);

            /// <summary>A number from 0 to 1, without 1, for the jitter of the delay before a restart.</summary>
            public abstract double NextDouble();
        }
    }
}
