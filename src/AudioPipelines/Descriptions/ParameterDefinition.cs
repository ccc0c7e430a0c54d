using AudioPipelines.Descriptions;

namespace AudioPipelines;

/// <summary>A parameter that a description declares.</summary>
public sealed record ParameterDefinition
{
    /// <summary>Its name, as written in <c>{name}</c> and in <c>--set name=value</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What its value must be.</summary>
    /// <value>The default is <see cref="ParameterType.String"/>.</value>
    public ParameterType Type { get; init; }

    /// <summary>What it is for, in a sentence; empty when the description does not say.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Whether a value must be given.</summary>
    /// <value>The default is <see langword="false"/>: without a value and a default, what uses it is left out.</value>
    public bool Required { get; init; }

    /// <summary>The value when none is given, as written; <see langword="null"/>: none.</summary>
    public string? Default { get; init; }

    /// <summary>What each item of a <see cref="ParameterType.List"/> must be.</summary>
    /// <value>The default is <see cref="ParameterType.String"/>; without meaning for other types.</value>
    public ParameterType ItemType { get; init; }

    /// <summary>The smallest value of a number or duration, or the smallest number of items, as written; <see langword="null"/>:
    /// none, or one item.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest value of a number or duration, or the largest number of items, as written; <see langword="null"/>:
    /// none, or 256 items.</summary>
    public string? Maximum { get; init; }

    /// <summary>The values of an <see cref="ParameterType.Enum"/>, in the order of the description; otherwise empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The schemes that a URI may have; empty: any, and local paths too.</summary>
    public IReadOnlyList<string> Schemes { get; init; } = [];

    /// <summary>Whether a local file of this path or URI must exist when the source is started.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MustExist { get; init; }

    /// <summary>Whether the value is read as a format string, so that it must not hold <c>%</c>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsFormat { get; init; }

    /// <summary>Whether the value is a password or the like. Errors, logs, graphs and <c>explain</c> show <c>***</c> instead
    /// (<see cref="Secrets"/>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsSecret { get; init; }

    /// <summary>The environment variable that overrides its default.</summary>
    /// <value>The default is <c>AUDIOPIPELINES_DESCRIPTION_PARAMETER</c>.</value>
    public required string EnvironmentVariable { get; init; }

    /// <summary>The name that it had in an earlier version; <see langword="null"/>: none. A value under that name is an error,
    /// which says the new name.</summary>
    public string? FormerName { get; init; }

    /// <summary>The unit in which launch text counts a duration. The value is a whole number of units.</summary>
    internal string Unit { get; init; } = "ns";

    /// <summary>The launch text that each choice stands for; empty when a choice stands for itself.</summary>
    internal IReadOnlyDictionary<string, ScalarNode> ChoiceTexts { get; init; } = new Dictionary<string, ScalarNode>();

    /// <summary>The items of a list's default; <see langword="null"/>: none.</summary>
    internal IReadOnlyList<string>? DefaultItems { get; init; }

    /// <summary>Whether it holds several values, one for each repetition of a launch text.</summary>
    internal bool IsRepeated => Type is ParameterType.List or ParameterType.Sdp;

    /// <summary>Whether its type could not be read. Errors about its use would only confuse.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>Whether its placeholder stands for a piece of the description's launch text.</summary>
    internal bool IsText => ChoiceTexts.Count > 0;

    /// <summary>What one item must be.</summary>
    internal ParameterDefinition ToItem() => this with
    {
        Type = Type is ParameterType.Sdp ? ParameterType.Path : ItemType,
        Required = true,
        Default = null,
        DefaultItems = null,
        Minimum = null,
        Maximum = null,
    };
}
