namespace AudioPipelines;

/// <summary>Where and how frames are recorded: segments of audio and an index, in a folder of its own. The index has what audio
/// files cannot hold: times, epochs, gaps. <c>src/AudioPipelines/Recording/FORMAT.md</c> describes it.</summary>
/// <param name="Folder">The folder. It is made if necessary. A recording that is there already goes on; nothing is written
/// over.</param>
public sealed record RecordingPlan(string Folder)
{
    /// <summary>How segments are encoded: <c>wav</c> (RF64 past 4 GiB), <c>flac</c>, <c>opus</c>, or the launch text of another
    /// encoder with its container, after an extension: <c>mp3: lamemp3enc</c>.</summary>
    public string Encoding { get; init; } = "wav";

    /// <summary>Whether each channel has files of its own, in folders <c>ch0</c>, <c>ch1</c> …; otherwise a file holds all
    /// channels.</summary>
    public bool PerChannel { get; init; }

    /// <summary>How long a segment is. Segments begin at multiples of this length: of UTC where the time of capture comes from a
    /// synchronised clock, of the timeline otherwise. <see langword="null"/>: a new one begins only with an epoch or
    /// format.</summary>
    public TimeSpan? SegmentLength { get; init; }

    /// <summary>The files' name without extension. <c>%n</c>: the segment's number, <c>%i</c>: its first index, <c>%t</c>: its
    /// UTC time, of capture if that is known.</summary>
    public string FileName { get; init; } = "%n";

    /// <summary>How old segments may become; older ones are deleted. <see langword="null"/>: as old as they like.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>How many bytes all segments may take; the oldest are deleted. <see langword="null"/>: no limit.</summary>
    public long? KeepBytes { get; init; }

    /// <summary>How many bytes of the disk stay free: the oldest segments are deleted, then the recording pauses.
    /// <see langword="null"/>: it goes on until the disk is full.</summary>
    public long? FreeBytes { get; init; }
}
