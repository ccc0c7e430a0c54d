namespace AudioPipelines;

/// <summary>What a parameter's value must be, and how it is written into launch text.</summary>
public enum ParameterType
{
    /// <summary>Any text without control characters. The default.</summary>
    String,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A finite number, with a point for fractions.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A duration (<see cref="DurationText"/>). In launch text, a whole number of nanoseconds or of the parameter's
    /// <c>unit</c>.</summary>
    Duration,

    /// <summary>A local path; made absolute from the working directory.</summary>
    Path,

    /// <summary>A URI, or a local path that becomes a <c>file</c> URI, percent-encoded.</summary>
    Uri,

    /// <summary>One of the parameter's <see cref="ParameterDefinition.Choices"/>.</summary>
    Enum,

    /// <summary>The length of a frame: a whole number of samples, or a duration. For the <c>frame</c> key only.</summary>
    FrameLength,

    /// <summary>Several values of one type, given as a text with commas or as a list. Each may have its launch text.</summary>
    List,

    /// <summary>One or several SDP files, given like a list of paths. Each audio stream that they describe may have its launch
    /// text.</summary>
    Sdp,
}
