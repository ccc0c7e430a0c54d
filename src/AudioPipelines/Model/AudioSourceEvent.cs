namespace AudioPipelines;

/// <summary>Something that happened to a source.</summary>
public abstract record AudioSourceEvent
{
    /// <summary>The tags of the audio became known, or changed: those of a file, or the next title of a web radio. They come with
    /// the audio that is read, and so may be a moment ahead of its frames. How the audio is coded is not among them
    /// (<c>MediaProbe</c> tells that).</summary>
    /// <param name="Tags">All that are known now, by GStreamer's names, each with its values; without control
    /// characters.</param>
    public sealed record TagsChanged(IReadOnlyDictionary<string, IReadOnlyList<string>> Tags) : AudioSourceEvent
    {
        /// <summary>What a listener would call it: the title, behind the artist where there is one; <see langword="null"/>: it
        /// has none.</summary>
        public string? Title => First("title") is not { } title ? null
            : First("artist") is { } artist ? $"{artist} - {title}"
            : title;

        /// <inheritdoc/>
        public override string ToString() =>
            string.Join(", ", Tags.Select(tag => $"{tag.Key}: {string.Join(" / ", tag.Value)}"));

        private string? First(string name) => Tags.TryGetValue(name, out IReadOnlyList<string>? values) ? values[0] : null;
    }
}

/// <summary>The source runs and its format is known.</summary>
/// <param name="Format">What the frames look like.</param>
/// <param name="IsLive">Whether the source is live: it cannot wait for its consumer.</param>
public sealed record SourceStarted(AudioFormat Format, bool IsLive) : AudioSourceEvent;

/// <summary>The source went from one state to another.</summary>
/// <param name="Previous">The state before.</param>
/// <param name="Current">The state now.</param>
public sealed record SourceStateChanged(AudioSourceState Previous, AudioSourceState Current) : AudioSourceEvent;

/// <summary>A run of sample indices of a channel for which no audio came. One event for the whole run, once it is over.</summary>
/// <param name="Channel">The channel, counted from 0.</param>
/// <param name="Epoch">The epoch the indices belong to.</param>
/// <param name="Start">The first sample index of the run.</param>
/// <param name="Length">How many samples it covers.</param>
/// <param name="Reason">Why there is no audio.</param>
public sealed record GapEnded(int Channel, int Epoch, long Start, long Length, GapReason Reason) : AudioSourceEvent;

/// <summary>Sample indices that no frame was made for, because the consumer was too slow. One event for the whole run.</summary>
/// <param name="Epoch">The epoch the indices belong to.</param>
/// <param name="Start">The first sample index of the run.</param>
/// <param name="Length">How many sample instants it covers.</param>
public sealed record FramesSkipped(int Epoch, long Start, long Length) : AudioSourceEvent;

/// <summary>A new mapping between sample index and time began.</summary>
/// <param name="Epoch">The new epoch's number.</param>
/// <param name="SampleIndex">The index of its first frame.</param>
/// <param name="Format">What its frames look like.</param>
/// <param name="Reason">Why it began, in a few words.</param>
public sealed record EpochStarted(int Epoch, long SampleIndex, AudioFormat Format, string Reason) : AudioSourceEvent
{
    /// <summary>How many sample indices lie between the last frame before a restart and this epoch's first: the length of the
    /// outage. They are in no frame and not in the ledger. 0: there was no outage, or indices do not count through it, as for a
    /// file that begins again.</summary>
    public long Outage { get; init; }
}

/// <summary>A stream of a live source has missed so many deadlines that frames no longer wait for it.</summary>
/// <param name="Stream">The stream's name: its appsink's.</param>
/// <param name="SampleIndex">The first sample index that was not waited for.</param>
public sealed record StreamStalled(string Stream, long SampleIndex) : AudioSourceEvent;

/// <summary>A stream that had stalled delivers again.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="SampleIndex">The start of the first frame that waits for it again.</param>
public sealed record StreamReturned(string Stream, long SampleIndex) : AudioSourceEvent;

/// <summary>The relation between a source's streams became known, or changed; or the correction of a stream's drift has found its
/// place, or lost it (<see cref="StreamAlignment.IsCorrected"/>).</summary>
/// <param name="Alignment">How well they are in step, and what each was placed by.</param>
public sealed record AlignmentChanged(SourceAlignment Alignment) : AudioSourceEvent;

/// <summary>The clock that capture times are read from has changed: another clock, another master, its lock lost or back; or this
/// machine's clock was set, or the machine was suspended. Indices and presentation times do not change with it.</summary>
/// <param name="Time">The capture time that this was found at.</param>
/// <param name="Reason">What has changed.</param>
public sealed record CaptureClockChanged(CaptureTime Time, string Reason) : AudioSourceEvent
{
    /// <summary>How far this machine's clock was set, and capture times with it where they are its own; negative: back.</summary>
    public TimeSpan Step { get; init; }
}

/// <summary>Something that a user should know and that does not end the source.</summary>
/// <param name="Message">What it is, in a sentence.</param>
/// <param name="Element">The GStreamer element that reported it, if one did.</param>
/// <param name="Debug">GStreamer's debug text, where there is one.</param>
public sealed record SourceWarning(string Message, string? Element = null, string? Debug = null) : AudioSourceEvent
{
    /// <summary>The text, without passwords and control characters.</summary>
    public string Message { get; init; } = AudioSourceException.Shown(Message);

    /// <summary>Whether the source's recording has ended with this: it cannot be written, or its encoding does not fit.</summary>
    public bool EndsRecording { get; init; }

    /// <summary>GStreamer's details, likewise.</summary>
    public string? Debug { get; init; } = AudioSourceException.Shown(Debug);
}

/// <summary>The source failed.</summary>
/// <param name="Error">Why.</param>
/// <param name="IsFinal">Whether the failure is final; if not, the source is started again.</param>
public sealed record SourceFailed(AudioSourceException Error, bool IsFinal) : AudioSourceEvent
{
    /// <summary>Which attempt to start again follows, counted from 1 since the source was healthy; 0: none does, or another plan
    /// takes over.</summary>
    public int Attempt { get; init; }

    /// <summary>How long the source waits before that attempt.</summary>
    public TimeSpan RestartDelay { get; init; }
}

/// <summary>The source ended, by itself or by <see cref="IAudioSource.Stop"/>.</summary>
/// <param name="Ledger">The final account.</param>
public sealed record SourceStopped(Ledger Ledger) : AudioSourceEvent
{
    /// <summary>Whether it came to its end: all of its audio was given, and nobody stopped it.</summary>
    public bool HasEnded { get; init; }
}
