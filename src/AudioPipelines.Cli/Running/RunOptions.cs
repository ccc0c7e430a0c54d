namespace AudioPipelines.Cli.Running;

/// <summary>What <c>run</c> was asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>What to run.</summary>
    public required Target Target { get; init; }

    /// <summary>What follows it on the command line; <see langword="null"/>: nothing.</summary>
    public string? TargetValue { get; init; }

    /// <summary>The parameters' values.</summary>
    public required ParameterValues Values { get; init; }

    /// <summary>How far the description and what it opens are trusted.</summary>
    public required SourceTrust Trust { get; init; }

    /// <summary>After how many frames to stop; <see langword="null"/>: at the source's end.</summary>
    public long? Frames { get; init; }

    /// <summary>After how much audio to stop; <see langword="null"/>: at the source's end.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The WAV file, or <c>-</c> for raw samples on standard output; <see langword="null"/>: none.</summary>
    public string? Out { get; init; }

    /// <summary>What is recorded, whatever the description says; <see langword="null"/>: what the description says.</summary>
    public RecordingPlan? Recording { get; init; }

    /// <summary>What is said once there is audio; <see langword="null"/>: nothing.</summary>
    public string? StartNote { get; init; }

    /// <summary>How much audio the flight recorder keeps, whatever the description says; <see langword="null"/>: what the
    /// description
    /// says.</summary>
    public TimeSpan? FlightRecorder { get; init; }

    /// <summary>Where its dumps go, whatever the description says; <see langword="null"/>: where the description says.</summary>
    public string? DumpFolder { get; init; }

    /// <summary>Whether the pipelines run in a worker process, whatever the description says.</summary>
    public bool Isolate { get; init; }

    /// <summary>Whether events are written as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Whether frames are written as JSON, too.</summary>
    public bool JsonFrames { get; init; }

    /// <summary>Where the graphs of failures are kept; <see langword="null"/>: nowhere.</summary>
    public string? GraphFolder { get; init; }
}
