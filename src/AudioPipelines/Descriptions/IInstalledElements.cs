namespace AudioPipelines.Descriptions;

/// <summary>What a launch text may name on this machine.</summary>
internal interface IInstalledElements
{
    /// <summary>The names of all elements that are installed.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Whether an element of that name exists but is not installed here.</summary>
    bool IsKnownElsewhere(string element);

    /// <summary>The names of an installed element's properties.</summary>
    IReadOnlyCollection<string> PropertiesOf(string element);

    /// <summary>What a property takes, in words, if it refuses this text; <see langword="null"/>: it takes the text.</summary>
    string? Refusal(string element, string property, string value);
}
