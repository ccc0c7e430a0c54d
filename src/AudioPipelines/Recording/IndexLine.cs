using System.Text.Json.Serialization;

namespace AudioPipelines.Recording;

/// <summary>A line of a recording's index. Each holds from where it stands; sample indices are of the epoch that began
/// last.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RecordingBegun), "recording")]
[JsonDerivedType(typeof(RecordedEpoch), "epoch")]
[JsonDerivedType(typeof(SegmentBegun), "segment")]
[JsonDerivedType(typeof(RecordedGap), "gap")]
[JsonDerivedType(typeof(RecordedSkip), "skip")]
[JsonDerivedType(typeof(ShortFrame), "short")]
[JsonDerivedType(typeof(RecordedCapture), "capture")]
[JsonDerivedType(typeof(RecordedAlignment), "alignment")]
[JsonDerivedType(typeof(RecordedEvent), "event")]
[JsonDerivedType(typeof(SafeUpTo), "safe")]
[JsonDerivedType(typeof(SegmentEnded), "end")]
[JsonDerivedType(typeof(SegmentRemoved), "removed")]
internal abstract record IndexLine;

/// <summary>A recorder has begun to write.</summary>
/// <param name="Version">Of the format of the index.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Encoding">How segments are encoded: <see cref="RecordingPlan.Encoding"/>.</param>
/// <param name="PerChannel">Whether each channel has files of its own.</param>
/// <param name="Written">When, by this machine's clock.</param>
internal sealed record RecordingBegun(
    int Version, string Source, string Encoding, bool PerChannel, DateTimeOffset Written) : IndexLine
{
    /// <summary>The version that this code writes, and the newest it reads.</summary>
    public const int CurrentVersion = 2;
}

/// <summary>An epoch has begun, or goes on in what a new recorder writes.</summary>
/// <param name="Epoch">Its number.</param>
/// <param name="Index">The index of the first sample that is recorded of it.</param>
/// <param name="Rate">Sample instants per second, in hertz.</param>
/// <param name="SampleType">How the frames' samples were stored.</param>
/// <param name="SamplesPerFrame">Samples per channel of a full frame.</param>
/// <param name="Labels">One for each channel.</param>
/// <param name="Reason">Why it began; <see langword="null"/> where it began before.</param>
/// <param name="Outage">How many instants passed before it without a source; <see langword="null"/>: none.</param>
internal sealed record RecordedEpoch(
    int Epoch, long Index, int Rate, SampleType SampleType, int SamplesPerFrame, IReadOnlyList<string> Labels,
    string? Reason = null, long? Outage = null) : IndexLine;

/// <summary>A segment has begun.</summary>
/// <param name="Number">Its number, counted from 0 in a folder.</param>
/// <param name="Files">Its file, or one for each channel; relative to the folder, with <c>/</c>.</param>
/// <param name="Index">The index of its first sample.</param>
/// <param name="PtsNs">The presentation time of its first sample, in nanoseconds.</param>
/// <param name="Utc">When it was captured, or else recorded.</param>
internal sealed record SegmentBegun(
    int Number, IReadOnlyList<string> Files, long Index, long PtsNs, DateTimeOffset Utc) : IndexLine;

/// <summary>A run of samples of one channel that hold silence because no audio came. Runs that touch are one.</summary>
internal sealed record RecordedGap(int Channel, long Index, long Length, GapReason Reason) : IndexLine;

/// <summary>Sample instants that are in no frame. The next frame begins behind them.</summary>
/// <param name="Index">The first.</param>
/// <param name="Length">How many.</param>
/// <param name="Unrecorded">How many of them were in frames that were not recorded.</param>
internal sealed record RecordedSkip(long Index, long Length, long Unrecorded) : IndexLine;

/// <summary>A frame that is shorter than the others.</summary>
internal sealed record ShortFrame(long Index, int Samples) : IndexLine;

/// <summary>When the first sample of a frame was captured. Later frames follow at the epoch's sample rate, until another
/// line.</summary>
/// <param name="Index">The frame's first sample.</param>
/// <param name="UnixNs">Nanoseconds since 1970, UTC.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Locked">Whether it was synchronised.</param>
/// <param name="UncertaintyNs">How far the time may be off, in nanoseconds.</param>
/// <param name="Name">Which clock of that kind.</param>
/// <param name="OffsetNs">How far the clock was ahead of the recording machine's.</param>
/// <param name="UncertaintySamples">What version 1 has instead of <paramref name="UncertaintyNs"/>.</param>
internal sealed record RecordedCapture(
    long Index, long UnixNs, CaptureClock Clock, bool Locked, long UncertaintyNs = 0, string? Name = null,
    long? OffsetNs = null, double? UncertaintySamples = null) : IndexLine;

/// <summary>Whether the channels are exactly in step from a frame on: at first they are.</summary>
internal sealed record RecordedAlignment(long Index, bool Exact) : IndexLine;

/// <summary>Something that happened to the source.</summary>
/// <param name="Index">The next sample to be recorded.</param>
/// <param name="Kind">The event's type.</param>
/// <param name="Text">What it says.</param>
internal sealed record RecordedEvent(long Index, string Kind, string Text) : IndexLine;

/// <summary>What is on the disk for sure: all samples before an index, with all that the lines above say of them. While a segment
/// is written this is the last line, and it is written over once a second.</summary>
internal sealed record SafeUpTo(long Index) : IndexLine;

/// <summary>A segment is complete.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Samples">Samples per channel, silence included.</param>
/// <param name="Hash">XXH128 of its samples as delivered: interleaved, little-endian, in hexadecimal digits.</param>
/// <param name="Exact">Whether the files give back the same bits. A lossy encoder does not, nor one that holds fewer
/// bits.</param>
/// <param name="Bytes">How long the files are together.</param>
/// <param name="Reason">Why it ends.</param>
internal sealed record SegmentEnded(
    int Number, long Samples, string Hash, bool Exact, long Bytes, string Reason) : IndexLine;

/// <summary>A segment was deleted.</summary>
internal sealed record SegmentRemoved(int Number, string Reason) : IndexLine;
