using AudioPipelines.Descriptions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>How much work a stranger's launch text can make: it is counted, and does not grow by the square.</summary>
public class PlaceholderTests
{
    private const int Size = 1 << 16;

    private static readonly string[] _pieces = ["{a", "{", "{{", "}", "{a{", "{a b}", "{a}", "{" + new string('a', 65) + "}"];

    [TestCaseSource(nameof(_pieces))]
    public void Braces_are_read_once(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length)) + "}";
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<LaunchPiece> pieces = PlaceholderText.Split(Scalar(text, () => { }));
        // Names that are tried are copies; there is a name's length of them for each brace at most.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(300L * Size));
        Assert.That(pieces.Sum(p => p.Text.Length + (p.IsPlaceholder ? 2 : 0)), Is.LessThanOrEqualTo(text.Length));
    }

    [TestCase("{a}")]
    [TestCase("{a} ")]
    [TestCase("x=\"a\"b ")]
    [TestCase("a\\ b ")]
    public void Places_are_looked_for_no_more_often_than_errors_are_kept(string piece)
    {
        int located = 0;
        ScalarNode text = Scalar(string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length)), () => located++);
        var errors = new ErrorList("test");
        FlatLaunchText flat = new LaunchTemplate(text, null).Expand(
            new LaunchScope(new Dictionary<string, ParameterDefinition>(), null, null), _ => null, errors);
        new LaunchRenderer(flat, new Dictionary<string, ParameterDefinition>(), errors).Render(
            LaunchTokens.Read(flat, errors, out _), null);
        Assert.That(errors.Any, Is.True);
        Assert.That(located, Is.LessThanOrEqualTo(200));
    }

    [Test]
    public void A_description_of_braces_is_refused_or_taken_and_over()
    {
        string braces = string.Concat(Enumerable.Repeat("{a", DescriptionText.MaximumBytes / 4));
        Assert.That(() => PipelineDescription.Parse($"launch: \"{braces} ! appsink\"\n", "braces"),
            Throws.TypeOf<DescriptionException>());
    }

    private static ScalarNode Scalar(string text, Action located) => new(new SourcePosition(1, 1), text, true, offset =>
    {
        located();
        return new SourcePosition(1, offset + 1);
    });
}
