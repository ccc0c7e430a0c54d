namespace AudioPipelines.Descriptions;

/// <summary>What a stretch of launch text is.</summary>
internal enum LaunchTokenKind
{
    /// <summary>A link or a bracket: <c>!</c>, <c>:</c>, <c>;</c>, <c>(</c>, <c>)</c>.</summary>
    Operator,

    /// <summary>An element's name, a reference to a pad, a URI.</summary>
    Word,

    /// <summary>Caps between two links.</summary>
    Caps,

    /// <summary><c>property=value</c>.</summary>
    Assignment,
}

/// <summary>A stretch of launch text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="NameEnd">Where an assignment's property name has ended.</param>
/// <param name="ValueStart">Where an assignment's value begins, its quote included.</param>
internal sealed record LaunchToken(LaunchTokenKind Kind, int Start, int End, int NameEnd = 0, int ValueStart = 0);
