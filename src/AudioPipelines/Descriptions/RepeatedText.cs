namespace AudioPipelines.Descriptions;

/// <summary>The texts that were given for one parameter, one after the other.</summary>
internal sealed class RepeatedText : List<string>
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(',', this);
}
