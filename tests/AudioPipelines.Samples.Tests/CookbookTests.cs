using System.Text.RegularExpressions;

namespace AudioPipelines.Samples.Tests;

/// <summary>The cookbook lists each sample, and each has a page.</summary>
public partial class CookbookTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "src", "Samples");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(_samples).Select(folder => Path.GetFileName(folder));

    [TestCaseSource(nameof(Names))]
    public void Each_sample_is_in_the_index_and_has_a_page_that_says_how_it_is_run_and_changed(string name)
    {
        Assert.That(File.ReadAllText(Path.Combine(_samples, "README.md")), Does.Contain($"]({name}/README.md)"));
        Assert.That(Page(name), Does.Contain($" src/Samples/{name}").And.Contain("## Change it"));
    }

    [TestCaseSource(nameof(Names))]
    public void Each_link_of_a_page_leads_to_a_file(string name)
    {
        string[] links = [.. Links().Matches(Page(name)).Select(link => link.Groups[1].Value)];
        Assert.That(links.Where(link => !Path.Exists(Path.Combine(_samples, name, link))), Is.Empty);
    }

    [Test]
    public void The_code_of_a_page_compiles()
    {
        string compiled = Spaces().Replace(
            File.ReadAllText(Path.Combine(Repository.Root, "tests", "AudioPipelines.Samples.Tests", "WhisperFeed.cs")), " ");
        string[] blocks = [.. Names().SelectMany(name => Blocks().Matches(Page(name))).Select(block => block.Groups[1].Value)];
        Assert.That(blocks, Is.Not.Empty);
        foreach (string block in blocks) Assert.That(compiled, Does.Contain(Spaces().Replace(block, " ")));
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(_samples, name, "README.md"));

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^```csharp\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
