using System.Collections.Frozen;
using System.Reflection;

namespace AudioPipelines.Trust;

/// <summary>What a restricted source may do with a property.</summary>
internal enum PropertyUse
{
    /// <summary>Not judged: it keeps its default.</summary>
    NotJudged,

    /// <summary>Any value: it opens, sends, writes and prints nothing.</summary>
    Harmless,

    /// <summary>A text that is sent: without control characters.</summary>
    Text,

    /// <summary>A file that is read.</summary>
    File,

    /// <summary>A URI that is opened.</summary>
    Uri,

    /// <summary>It stays as it is.</summary>
    Refused,
}

/// <summary>The judgement on each property of the elements that are allowed by default: <c>JudgedProperties.txt</c>.</summary>
internal static class JudgedProperties
{
    private static readonly Lazy<FrozenDictionary<(string Owner, string Property), PropertyUse>> _all = new(Read);

    /// <summary>The judgement on a property.</summary>
    /// <param name="owner">The type that declares it, which may be a base type of the element.</param>
    /// <param name="property">Its name.</param>
    public static PropertyUse Of(string owner, string property) => _all.Value.GetValueOrDefault((owner, property));

    private static FrozenDictionary<(string Owner, string Property), PropertyUse> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Trust/JudgedProperties.txt")!;
        using var reader = new StreamReader(stream);
        var judged = new Dictionary<(string, string), PropertyUse>();
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0) continue;
            foreach (string entry in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = entry.TrimStart('!').Split('=');
                PropertyUse use = entry[0] == '!'
                    ? PropertyUse.Refused
                    : parts.Length == 1 ? PropertyUse.Harmless : Enum.Parse<PropertyUse>(parts[1], ignoreCase: true);
                judged.Add((line[..colon], parts[0]), use);
            }
        }

        return judged.ToFrozenDictionary();
    }
}
