namespace AudioPipelines.Recording;

/// <summary>A segment as the index tells of it.</summary>
/// <param name="begun">Its first line.</param>
internal sealed class RecordedSegment(SegmentBegun begun)
{
    public SegmentBegun Begun => begun;

    /// <summary>Its last line; <see langword="null"/>: it is being written, or a crash ended it.</summary>
    public SegmentEnded? Ended { get; set; }

    /// <summary>Whether its files were deleted, as the recording's limits say.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>The index of the sample after its last, as far as it is safe.</summary>
    public long End { get; set; } = begun.Index;
}
