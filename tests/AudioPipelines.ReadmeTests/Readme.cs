namespace AudioPipelines.ReadmeTests;

/// <summary>The code blocks of the pages that users read.</summary>
internal static class Readme
{
    /// <summary>The pages, relative to the repository.</summary>
    public static readonly string[] Pages =
    [
        "README.md", "src/AudioPipelines/README.md", "src/AudioPipelines/GUIDE.md", "src/AudioPipelines/ERRORS.md",
        "src/AudioPipelines.Hosting/README.md", "src/AudioPipelines.Testing/README.md", "src/AudioPipelines.Cli/README.md",
        "src/AudioPipelines.Dashboard/README.md", "src/AudioPipelines.Nats/README.md",
        "src/AudioPipelines.Orleans/README.md", "pipelines/README.md", "SECURITY.md",
    ];

    /// <summary>Those whose examples stand for themselves. The page about descriptions shows parts of some.</summary>
    public static IEnumerable<string> PagesOfExamples => Pages.Where(page => page != "pipelines/README.md");

    /// <summary>The blocks of a language in a page, each with the number of its first line.</summary>
    public static IReadOnlyList<(int Line, string Text)> Blocks(string language, string page)
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
