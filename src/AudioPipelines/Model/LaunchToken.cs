namespace AudioPipelines.Model;

/// <summary>What a stretch of launch text is.</summary>
internal enum LaunchTokenKind
{
    /// <summary>A link, a bracket or another sign: <c>! : ; , ( ) { } =</c>.</summary>
    Operator,

    /// <summary>An element's name, a reference to a pad, a URI, or quoted caps.</summary>
    Word,

    /// <summary>Caps between two links.</summary>
    Caps,

    /// <summary><c>property=value</c>.</summary>
    Assignment,
}

/// <summary>A text that GStreamer reads differently than it looks, or not at all.</summary>
internal enum LaunchFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is never closed.</summary>
    UnclosedQuote,

    /// <summary>Only a quote after a backslash closes it.</summary>
    EscapedClosingQuote,

    /// <summary>A quote stands outside a property's value.</summary>
    QuoteOutsideValue,

    /// <summary>A value is in single quotes, which GStreamer takes for a part of it.</summary>
    SingleQuote,

    /// <summary>A closing quote is followed by more text.</summary>
    TextAfterQuote,

    /// <summary>A property has no value.</summary>
    NoValue,

    /// <summary>A backslash stands outside quotes.</summary>
    Backslash,
}

/// <summary>A stretch of launch text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
internal readonly record struct LaunchToken(LaunchTokenKind Kind, int Start, int End)
{
    /// <summary>Where an assignment's property name has ended.</summary>
    public int NameEnd { get; init; }

    /// <summary>Where an assignment's value begins, its quote included.</summary>
    public int ValueStart { get; init; }

    /// <summary>Its first fault; an unclosed quote takes precedence.</summary>
    public LaunchFault Fault { get; init; }

    /// <summary>Where the fault is.</summary>
    public int FaultAt { get; init; }
}
