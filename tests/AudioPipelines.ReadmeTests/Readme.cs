namespace AudioPipelines.ReadmeTests;

/// <summary>The README's code blocks.</summary>
internal static class Readme
{
    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    /// <summary>The blocks of a language, each with the number of its first line.</summary>
    public static IReadOnlyList<(int Line, string Text)> Blocks(string language)
    {
        List<(int, string)> blocks = [];
        for (int line = 0; line < _lines.Length; line++)
        {
            if (_lines[line] != "```" + language) continue;
            int start = line + 1;
            while (_lines[++line] != "```")
            {
                // To the end of the block.
            }

            blocks.Add((start + 1, string.Join('\n', _lines[start..line])));
        }

        return blocks;
    }
}
