namespace AudioPipelines.Recording;

/// <summary>An epoch, as far as one recorder wrote it: its frames have one format, and their indices go up.</summary>
/// <param name="Recorder">The recorder.</param>
/// <param name="Begun">The line that begins it.</param>
internal sealed record RecordedStretch(RecordingBegun Recorder, RecordedEpoch Begun)
{
    /// <summary>What the frames look like.</summary>
    public AudioFormat Format { get; } = new()
    {
        SampleRate = Begun.Rate,
        ChannelLabels = Begun.Labels,
        SampleType = Begun.SampleType,
        SamplesPerFrame = Begun.SamplesPerFrame,
    };

    public List<RecordedSegment> Segments { get; } = [];

    public List<RecordedGap> Gaps { get; } = [];

    public List<RecordedSkip> Skips { get; } = [];

    public List<RecordedCapture> Captures { get; } = [];

    public List<RecordedAlignment> Alignments { get; } = [];

    /// <summary>The lengths of frames that are shorter than the others, by their first index.</summary>
    public Dictionary<long, int> ShortFrames { get; } = [];

    /// <summary>Whether its epoch is that of the stretch before: another recorder went on with it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The index of the sample after its last.</summary>
    public long End => Segments.Count == 0 ? Begun.Index : Segments.Max(segment => segment.End);

    /// <summary>Whether the epoch of this stretch goes on in another one.</summary>
    /// <param name="recorder">The other one's recorder.</param>
    /// <param name="begun">The line that begins the other one.</param>
    public bool GoesOnWith(RecordingBegun recorder, RecordedEpoch begun) =>
        begun.Reason is null && begun.Epoch == Begun.Epoch && recorder.Source == Recorder.Source
        && (ReferenceEquals(recorder, Recorder) || begun.Index >= End)
        && (begun.Rate, begun.SampleType, begun.SamplesPerFrame) == (Begun.Rate, Begun.SampleType, Begun.SamplesPerFrame)
        && begun.Labels.SequenceEqual(Begun.Labels);
}
