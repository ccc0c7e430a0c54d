namespace AudioPipelines.Descriptions;

/// <summary>A valid value of a parameter, as canonical text.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Text">The text that the description's other keys read.</param>
internal sealed record ParameterValue(ParameterType Type, string Text)
{
    /// <summary>What launch text counts a duration in.</summary>
    public string Unit { get; init; } = "ns";

    /// <summary>The values of placeholders in each repetition, by name; empty for a single value.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, ParameterValue>> Items { get; init; } = [];

    /// <summary>The streams of SDP files; otherwise empty.</summary>
    public IReadOnlyList<SdpStream> SdpStreams { get; init; } = [];

    /// <summary>The text as a property's value in launch text.</summary>
    public string LaunchText => Type switch
    {
        ParameterType.Integer or ParameterType.Number or ParameterType.Boolean => Text,
        ParameterType.Duration => BareText,
        ParameterType.Uri => GstQuoting.QuoteUri(Text),
        _ => GstQuoting.Quote(Text),
    };

    /// <summary>The text without quotes, as a field in caps. Only for types whose values are words.</summary>
    public string BareText => Type is ParameterType.Duration && DurationText.TryParseNanoseconds(Text, out long nanoseconds)
        ? (nanoseconds / DurationText.LengthOf(Unit)).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Text;
}
