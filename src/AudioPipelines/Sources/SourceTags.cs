namespace AudioPipelines.Sources;

/// <summary>The tags that the pipelines of one session have brought.</summary>
internal sealed class SourceTags
{
    private static readonly Dictionary<string, IReadOnlyList<string>> _none = [];

    private volatile IReadOnlyDictionary<string, IReadOnlyList<string>> _current = _none;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Current
    {
        get => _current;
        set => _current = value;
    }
}
