namespace AudioPipelines.Descriptions;

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

    /// <summary>The smallest value of a number or duration, as written; <see langword="null"/>: none.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest value of a number or duration, as written; <see langword="null"/>: none.</summary>
    public string? Maximum { get; init; }

    /// <summary>The values of an <see cref="ParameterType.Enum"/>, in the order of the description; otherwise empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether a local file of this path or URI must exist when the source is started.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MustExist { get; init; }

    /// <summary>Whether the value is read as a format string, so that it must not hold <c>%</c>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsFormat { get; init; }

    /// <summary>The environment variable that overrides its default.</summary>
    /// <value>The default is <c>AUDIOPIPELINES_DESCRIPTION_PARAMETER</c>.</value>
    public required string EnvironmentVariable { get; init; }

    /// <summary>The launch text that each choice stands for; empty when a choice stands for itself.</summary>
    internal IReadOnlyDictionary<string, ScalarNode> ChoiceTexts { get; init; } = new Dictionary<string, ScalarNode>();

    /// <summary>Whether its type could not be read, so that errors about its use would only confuse.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>Whether its placeholder stands for a piece of the author's own launch text.</summary>
    internal bool IsText => ChoiceTexts.Count > 0;
}
