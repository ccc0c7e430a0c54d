using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Descriptions;

public class QuotingTests
{
    private const string TwoTexts = """
        parameters: {a: {}, b: {}, c: {type: path}}
        launch: filesrc location={a} name={b} ! fakesink name="x" ! filesink location={c} ! appsink name="out"
        """;

    private static readonly PipelineDescription _description = PipelineDescription.Parse(TwoTexts, "quoting.yaml");

    private static readonly string[] _nasty =
    [
        "a b", "a\"b", @"a\b", @"a\\""", "'", "it's", "!", "=", "(", ";", ",", " both ends ", "{x}", "{{x}}",
        "ünïcödé 声 😀", "(string)x", "-1", "",
        @"a\", @"\", "\"", @"\""", "\"a\"", " ", @"a\nb", "NULL", "true", "a.wav ! filesink location=/tmp/x",
        " ! filesink location=x ",
        "\" ! filesink location=\"x", "http://127.0.0.1/ ! fakesink", "file:///etc/passwd", "#c", "%s%n", "$HOME", "`id`",
        "\u00a0", "\u2028",
    ];

    private static Arbitrary<string> Values()
    {
        Gen<string> special = Gen.Elements("\\", "\"", "'", " ", "!", "=", "a", "filesink", "{", "}", "(", ")", ";", ",", ":",
            "/", ".", "NULL", "é", "😀", "\\\"", "%");
        Gen<string> joined = special.ListOf().Select(parts => string.Concat(parts));
        return Gen.OneOf(joined, Gen.Elements(_nasty)).ToArbitrary();
    }

    private static string Launch(string a, string b, string c) =>
        _description.Resolve(new() { ["a"] = a, ["b"] = b, ["c"] = "/" + c }, ParameterSources.None).LaunchTexts[0];

    private static void AssertUnchanged(string a, string b, string c)
    {
        string launch = Launch(a, b, c);

        Assert.That(GstLaunchReader.Elements(launch), Is.EqualTo(new[] { "filesrc", "fakesink", "filesink", "appsink" }), launch);
        Assert.That(GstLaunchReader.Properties(launch), Is.EqualTo(new (string, string?)[]
        {
            ("location", a), ("name", b), ("name", "x"), ("location", Path.GetFullPath("/" + c)), ("name", "out"),
        }), launch);
    }

    [TestCaseSource(nameof(_nasty))]
    public void A_nasty_value_arrives_unchanged(string value) => AssertUnchanged(value, value, value);

    [Test]
    public void Any_values_arrive_unchanged_and_add_no_element() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Values(), Values(), Values(), AssertUnchanged));

    [Test]
    public void A_backslash_at_the_end_does_not_open_the_next_value()
    {
        // Escaped the usual way this is location="a\\" name=" ! filesink ", and GStreamer reads the first value up to the second
        // quote.
        Assert.That(
            GstLaunchReader.Elements(@"filesrc location=""a\\"" name="" ! filesink """), Is.Not.EqualTo(new[] { "filesrc" }));
        AssertUnchanged(@"a\", " ! filesink ", @"b\");
    }

    [Test]
    public void A_value_for_a_property_that_is_itself_an_element_names_no_element_with_properties() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Values(), value =>
        {
            // GStreamer parses the unescaped text of such a property as launch text.
            string quoted = Launch(value, "b", "c");
            string inner = quoted["filesrc location=".Length..quoted.IndexOf(" name=", StringComparison.Ordinal)].Trim(
                '"').Replace(@"\\", @"\");
            // A character that belongs to nothing, such as a slash outside caps, and the whole text is refused.
            if (GstLaunchReader.Tokens(inner).Any(t => t.Kind == "junk")) return true;
            return GstLaunchReader.Properties(inner).Count == 0 && GstLaunchReader.Tokens(inner).All(t => t.Kind != "uri");
        }));

    [TestCase("a\nb")]
    [TestCase("a\0b")]
    [TestCase("\u001b[31m")]
    public void Control_characters_are_refused(string value) =>
        Assert.Throws<DescriptionException>(() => Launch(value, "b", "c"));

    [Test]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Throws<DescriptionException>(() => Launch("a" + (char)0xD800, "b", "c"));

    [Test]
    public void A_percent_sign_is_refused_where_a_format_is_read()
    {
        var flagged = PipelineDescription.Parse(
            "parameters: {l: {format: true}}\nlaunch: fakesrc ! x location={l} ! appsink", "f");
        var known = PipelineDescription.Parse("parameters: {l: {type: path}}\nlaunch: multifilesrc location={l} ! appsink", "f");

        foreach (PipelineDescription description in new[] { flagged, known })
        {
            Assert.That(() => description.Resolve(new() { ["l"] = "take-%n.wav" }, ParameterSources.None),
                Throws.TypeOf<DescriptionException>()
                .With.Message.Contains("'%'"));
            Assert.That(() => description.Resolve(new() { ["l"] = "take.wav" }, ParameterSources.None), Throws.Nothing);
        }
    }
}
