namespace AudioPipelines.ReadmeTests;

/// <summary>The code blocks of the pages that users read.</summary>
internal static class Readme
{
    /// <summary>The pages, relative to the repository.</summary>
    public static readonly string[] Pages =
        ["README.md", "src/AudioPipelines/README.md", "pipelines/README.md", "SECURITY.md", "src/AudioPipelines/ERRORS.md"];

    /// <summary>The blocks of a language in a page, each with the number of its first line.</summary>
    public static IReadOnlyList<(int Line, string Text)> Blocks(string language, string page = "README.md")
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        List<(int, string)> blocks = [];
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line] != "```" + language) continue;
            int start = line + 1;
            while (lines[++line] != "```")
            {
                // To the end of the block.
            }

            blocks.Add((start + 1, string.Join('\n', lines[start..line])));
        }

        return blocks;
    }
}
