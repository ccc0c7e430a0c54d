using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

public class PagesTests
{
    private static readonly string _pages = string.Concat(
        Readme.Pages.Select(page => File.ReadAllText(Path.Combine(Repository.Root, page))));

    public static IEnumerable<Type> Types() => typeof(GstSource).Assembly.GetExportedTypes().Where(type => !type.IsNested);

    [TestCaseSource(nameof(Types))]
    public void Each_public_type_is_in_a_users_page_or_has_an_example(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assert.That(
            Regex.IsMatch(_pages, $@"\b{type.Name}\b") || new XmlDocs(type.Assembly).HasExample(type), Is.True,
            $"Say in src/AudioPipelines/README.md what {type.Name} is for, or give its documentation an <example>.");
    }

    [Test]
    public void The_core_has_no_more_public_types_than_can_be_learned() =>
        Assert.That(Types().Count(), Is.LessThanOrEqualTo(75));
}
