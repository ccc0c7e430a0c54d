namespace AudioPipelines.TestSupport;

/// <summary>Damages description files: the same seed and number, the same damage.</summary>
/// <param name="originals">Texts to damage.</param>
/// <param name="seed">Of all mutants.</param>
public sealed class TextMutator(IReadOnlyList<string> originals, int seed)
{
    private static readonly string[] _splices =
    [
        "{", "}", "[", "]", "\"", "'", ":", ": ", "- ", "&a ", "*a", "!!str ", "!", "<<: ", "|", ">", "\t", "\n", "\n  ", "#",
        "---\n", "...", "%", "?", ",",
        "{location}", "\"{rate}\"", "null", "\\", "\0", "\u0001", "\ud800", "😀", "\u2028", "9999999999999999999", "-1", "10ms",
        "appsink", "choices: {a: \"{a}\"}",
    ];

    /// <summary>Makes a mutant.</summary>
    public string Make(int number)
    {
#pragma warning disable CA5394 // no secret
        var random = new Random(unchecked((seed * 1_000_003) + number));
        string text = originals[random.Next(originals.Count)];
        for (int n = random.Next(1, 5); n > 0; n--) text = Mutate(text, random);
        return text;
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1), length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, _splices[random.Next(_splices.Length)]),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, _splices[random.Next(_splices.Length)]),
        };
    }
#pragma warning restore CA5394
}
