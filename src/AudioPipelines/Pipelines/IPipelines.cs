using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Where a session's audio comes from: pipelines in this process, or in a worker's. Its state changes are made on
/// control threads only.</summary>
internal interface IPipelines : IDisposable
{
    /// <summary>The streams in the order of their channels. Known after <see cref="Pause"/>.</summary>
    IReadOnlyList<StreamPlan> Streams { get; }

    /// <summary>Their messages while they run.</summary>
    IPipelineMessages Messages { get; }

    /// <summary>Whether one of them is live: it delivers nothing in PAUSED. Known after <see cref="Pause"/>.</summary>
    bool IsLive { get; }

    /// <summary>The largest latency of a stream on its way to its appsink; zero if none reports one. May hang.</summary>
    TimeSpan Latency { get; }

    /// <summary>Running time now, in nanoseconds; <see langword="null"/> before there is a clock.</summary>
    long? RunningTime { get; }

    /// <summary>The event that the source's thread waits on, if the pipelines have one. Known after
    /// <see cref="Pause"/>.</summary>
    IWakeEvent? Work => null;

    /// <summary>Opens files and devices. May hang.</summary>
    /// <returns>False when it failed; the messages have the reason.</returns>
    bool Pause();

    /// <summary>Says where the audio of each stream goes. Between <see cref="Pause"/> and <see cref="Play"/>.</summary>
    void Connect(IReadOnlyList<IStreamTarget> targets);

    /// <summary>Takes audio that has arrived and was left for the source's thread. That thread calls it, before it decides what
    /// is missing.</summary>
    void BringAudio()
    {
    }

    /// <summary>Lets the audio flow. May hang.</summary>
    /// <returns>False when it failed; the messages have the reason.</returns>
    bool Play();

    /// <summary>Goes to PAUSED and back, so that a new clock is chosen in place of one that was lost.</summary>
    void ReplaceClock();

    /// <summary>Redistributes a changed latency. May hang.</summary>
    void RecalculateLatency()
    {
    }

    /// <summary>Releases whatever waits to be connected and never will be, because the session closes. Any thread.</summary>
    void LetGo();

    /// <summary>How long the audio is, in nanoseconds; <see langword="null"/> where nobody knows. Any thread.</summary>
    long? QueryDuration();

    /// <summary>Graphs in the DOT language, one after the other. Any thread.</summary>
    string ToDot();

    /// <summary>An element that failed at the start without an error; <see langword="null"/> if none did. Any thread.</summary>
    string? FindSilentFailure();

    /// <summary>Where the audio comes from, in words: <c>'udp://…' on interface 'eth1'</c>; <see langword="null"/> where nobody
    /// knows. Any thread.</summary>
    string? DescribeInput();

    /// <summary>What to check if no audio arrives, in a sentence; <see langword="null"/> if nobody knows. Any thread.</summary>
    string? DescribeNextStep();

    /// <summary>The element in which the first stream hangs; <see langword="null"/> if none can be found. Any thread.</summary>
    string? FindBlockedElement();
}
