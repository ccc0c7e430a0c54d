namespace AudioPipelines.Pipelines;

/// <summary>The tags of a source's streams, put together as they come. Any thread adds them; one thread at a time takes what has
/// become of them.</summary>
/// <remarks>A stream may hold any number of tags of any length: what is kept is bounded. What tells of the coding is left out: it
/// says nothing of what is heard, and parsers measure rates of bits anew all the time.</remarks>
internal sealed class TagCollector
{
    private const int MostTags = 64;
    private const int MostValues = 16;
    private const int LongestValue = 1_024;

    /// <summary>What <c>audiotestsrc</c> says of itself, whatever it plays.</summary>
    private const string TestTone = "audiotest wave";

    private readonly Lock _lock = new();
    private Dictionary<string, IReadOnlyList<string>> _tags = new(StringComparer.Ordinal);
    private bool _isNewStream;
    private bool _hasNew;

    /// <summary>Adds tags in place of those with the same names; where another stream has begun, in place of all.</summary>
    /// <returns>Whether that changes anything.</returns>
    public bool Add(IReadOnlyDictionary<string, IReadOnlyList<string>> tags)
    {
        lock (_lock)
        {
            bool changes = false;
            foreach ((string name, IReadOnlyList<string> values) in tags)
            {
                if (IsOfCoding(name) || values.Count == 0 || values[0] == TestTone) continue;
                string[] shown = [.. values.Take(MostValues).Select(Shown)];
                changes |= Add(name, shown);
            }

            _hasNew |= changes;
            return changes;
        }
    }

    /// <summary>Notes that another stream has begun, such as the next song of a chained file.</summary>
    public void BeginStream()
    {
        lock (_lock) _isNewStream = true;
    }

    /// <summary>Takes all tags, if they have changed since the last call.</summary>
    public AudioSourceEvent.TagsChanged? Take()
    {
        lock (_lock)
        {
            if (!_hasNew) return null;
            _hasNew = false;
            return new AudioSourceEvent.TagsChanged(
                new SortedDictionary<string, IReadOnlyList<string>>(_tags, StringComparer.Ordinal));
        }
    }

    /// <summary>Whether two sources of tags say the same.</summary>
    public static bool AreEqual(
        IReadOnlyDictionary<string, IReadOnlyList<string>> one, IReadOnlyDictionary<string, IReadOnlyList<string>> other) =>
        one.Count == other.Count
        && one.All(tag => other.TryGetValue(tag.Key, out IReadOnlyList<string>? values) && values.SequenceEqual(tag.Value));

    private bool Add(string name, string[] values)
    {
        if (_isNewStream)
        {
            _isNewStream = false;
            _tags = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        }

        if (_tags.TryGetValue(name, out IReadOnlyList<string>? before) ? before.SequenceEqual(values) : _tags.Count == MostTags)
            return false;
        _tags[name] = values;
        return true;
    }

    private static bool IsOfCoding(string name) =>
        name.Contains("bitrate", StringComparison.Ordinal) || name.Contains("codec", StringComparison.Ordinal)
        || name.Contains("encoder", StringComparison.Ordinal)
        || name is "container-format" or "application-name" or "channel-mode" or "has-crc" or "layer" or "mode" or "emphasis";

    private static string Shown(string value) => AudioSourceException.Shown(
        value.Length > LongestValue ? string.Concat(value.AsSpan(0, LongestValue), "…") : value)!;
}
