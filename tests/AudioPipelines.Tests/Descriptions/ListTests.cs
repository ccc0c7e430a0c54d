namespace AudioPipelines.Tests.Descriptions;

public class ListTests
{
    private const string Text = """
        name: array
        parameters:
          streams: {type: list, items: uri, schemes: [udp], minimum: 1, maximum: 3}
          channels: {type: integer, default: 2}
          decoder: {type: enum, choices: {raw: "identity name=raw{number}", none: identity}, default: raw}
        launch:
          - each: streams
            text: udpsrc uri={streams} ! {decoder} ! appsink name=audio{number}
        streams:
          - {each: streams, sink: "audio{number}", channels: "{channels}", labels: ["{number} left", "{number} right"]}
        """;

    private static readonly PipelineDescription _description = PipelineDescription.Parse(Text, "array.yaml");

    private static readonly object[] _forms =
    [
        "udp://a:1,udp://b:2",
        "udp://a:1 , udp://b:2",
        new[] { "udp://a:1", "udp://b:2" },
        new List<Uri> { new("udp://a:1"), new("udp://b:2") },
    ];

    private static string[] Errors(string text) =>
        [.. PipelineDescription.ValidateText(text, "d.yaml").Select(e => e.ToString())];

    private static string[] Launch(ParameterValues? values, ParameterSources? sources = null) =>
        [.. _description.Resolve(values, sources ?? ParameterSources.None).LaunchTexts];

    [TestCaseSource(nameof(_forms))]
    public void There_is_a_launch_text_and_a_stream_for_each_item(object streams)
    {
        PipelinePlan plan = _description.Resolve(new() { ["streams"] = streams }, ParameterSources.None);

        string[] uris = streams is List<Uri> ? ["udp://a:1/", "udp://b:2/"] : ["udp://a:1", "udp://b:2"];
        Assert.That(plan.LaunchTexts, Is.EqualTo(new[]
        {
            $"udpsrc uri=\"{uris[0]}\" ! identity name=raw1 ! appsink name=audio1",
            $"udpsrc uri=\"{uris[1]}\" ! identity name=raw2 ! appsink name=audio2",
        }));
        Assert.That(plan.Streams.Select(s => (s.Sink, s.Channels, string.Join('|', s.Labels))),
            Is.EqualTo(new[] { ("audio1", (int?)2, "1 left|1 right"), ("audio2", 2, "2 left|2 right") }));
    }

    [Test]
    public void A_list_given_several_times_takes_all_and_any_other_parameter_the_last()
    {
        var values = new ParameterValues();
        foreach ((string name, string text) in new[] { ("streams", "udp://a:1"), ("decoder", "raw"),
            ("streams", "udp://b:2,udp://c:3"), ("decoder", "none") })
            values.Append(name, text);

        Assert.That(Launch(values), Is.EqualTo(
            new[] { "a:1", "b:2", "c:3" }.Select((a, i) => $"udpsrc uri=\"udp://{a}\" ! identity ! appsink name=audio{i + 1}")));
    }

    [Test]
    public void Configuration_has_a_key_for_each_item()
    {
        var sources = new ParameterSources
        {
            Configuration = key => key is "streams:0"
            ? "udp://a:1"
            : key is "streams:1" ? "udp://b:2" : null
        };

        Assert.That(Launch(null, sources), Has.Length.EqualTo(2));
        Assert.That(_description.ResolveParameters(null, sources)[0], Has.Property("Text").EqualTo("udp://a:1,udp://b:2")
            .And.Property("Origin").EqualTo(ParameterOrigin.Configuration));
    }

    [TestCase("[a, b]")]
    [TestCase("'a,b'")]
    public void A_default_is_a_list_or_a_text(string value)
    {
        var description = PipelineDescription.Parse(
            $"parameters: {{l: {{type: list, default: {value}}}}}\nlaunch: [{{each: l, text: 'x p={{l}} ! appsink "
            + $"name=a{{number}}'}}]", "d");

        Assert.That(description.Resolve(sources: ParameterSources.None).LaunchTexts,
            Is.EqualTo(new[] { "x p=\"a\" ! appsink name=a1", "x p=\"b\" ! appsink name=a2" }));
    }

    [TestCase("udp://a:1,udp://a:2,udp://a:3,udp://a:4")]
    [TestCase("udp://a:1,")]
    [TestCase("")]
    [TestCase("file:///etc/passwd")]
    [TestCase("239.1.1.1:5004")]
    [TestCase("udp://")]
    public void A_value_that_is_no_such_list_is_refused(string value) =>
        Assert.That(() => Launch(new() { ["streams"] = value }), Throws.TypeOf<DescriptionException>().With.Message.Contains(
            $"parameter 'streams' cannot be '{value}'; expected 1 to 3 values with commas between them, each a URI of the form "
            + $"udp://ADDRESS:PORT"));

    [Test]
    public void Without_a_value_nothing_is_left_to_launch() =>
        Assert.That(() => Launch(null), Throws.TypeOf<DescriptionException>().With.Message.Contains("no launch text is left"));

    [TestCase("a\" ! filesink location=\"x")]
    [TestCase("a ! filesink location=x")]
    [TestCase("{number}")]
    public void An_item_cannot_inject_an_element(string item)
    {
        var description = PipelineDescription.Parse(
            "parameters: {l: {type: list}}\nlaunch: [{each: l, text: 'x p={l} ! appsink name=a{number}'}]", "d");

        string launch = description.Resolve(new() { ["l"] = new[] { item } }, ParameterSources.None).LaunchTexts[0];

        Assert.That(GstLaunchReader.Elements(launch), Is.EqualTo(new[] { "x", "appsink" }));
        Assert.That(GstLaunchReader.Properties(launch), Is.EqualTo(new (string, string?)[] { ("p", item), ("name", "a1") }));
    }

    [TestCase("launch: [{each: l, text: 'x p={l} ! appsink name=a'}]",
        "3:37: two appsinks are named 'a'; expected a name of its own for each: name=a{number}")]
    [TestCase("launch: 'x p={l} ! appsink'", "3:14: 'l' holds several values; expected it in a launch text with 'each: l'")]
    [TestCase("launch: [{each: m, text: 'x ! appsink name=a{number}'}]", "3:17: there is no parameter 'm'")]
    [TestCase("launch: [{each: t, text: 'x ! appsink name=a{number}'}]",
        "3:17: 't' is of type string; expected a parameter of type list or sdp")]
    [TestCase("launch: [{text: 'x ! appsink'}]", "3:10: the launch text has no 'each'")]
    [TestCase("launch: [{each: l}]", "3:10: the entry has no 'text'")]
    [TestCase("launch: [{each: l, txt: ''}]", "did you mean 'text'?")]
    [TestCase("launch: appsink name=a\naudio: {channels: '{l}'}", "'channels' cannot come from 'l', which is of type list")]
    [TestCase("launch: [{each: l, text: 'x ! appsink name=a{number}'}]\nstreams: [{each: l, sink: a}]",
        "4:27: no appsink is named 'a'")]
    [TestCase("launch: [{each: l, text: 'x ! appsink name=a{number}'}]\nstreams: [{each: l, sink: 'a{number}', labels: [x]}]",
        "each stream would have the label 'x'")]
    [TestCase("launch: [{each: l, text: 'x f={{number}} ! appsink name=a{number}'}]", "")]
    public void A_mistake_is_told_where_it_is(string text, string error)
    {
        string[] errors = Errors($"parameters: {{l: {{type: list}}, t: {{}}}}\n\n{text}");

        if (error.Length == 0) Assert.That(errors, Is.Empty);
        else Assert.That(errors, Has.Some.Contains(error));
    }

    [TestCase("{type: list, items: enum}", "there is no type 'enum' for items")]
    [TestCase("{items: uri}", "only a list has items")]
    [TestCase("{type: list, minimum: 3, maximum: 2}", "the maximum 2 is less than the minimum 3")]
    [TestCase("{type: list, minimum: x}", "the minimum is 'x'")]
    [TestCase("{type: list, maximum: 1, default: [a, b]}", "the default of 'l' is not one")]
    [TestCase("{type: string, schemes: [udp]}", "only URIs have schemes")]
    [TestCase("{type: uri, schemes: ['u p']}", "'u p' is not a URI's scheme")]
    [TestCase("{type: list, exists: true}", "only paths and URIs can exist")]
    public void A_declaration_that_makes_no_sense_is_refused(string parameter, string error) =>
        Assert.That(Errors($"parameters: {{l: {parameter}}}\nlaunch: appsink"), Has.Some.Contains(error));

    [Test]
    public void A_parameter_named_number_would_be_hidden() =>
        Assert.That(Errors("parameters: {l: {type: list}, number: {}}\nlaunch: [{each: l, text: 'x ! appsink name=a{number}'}]"),
            Has.Some.Contains("here {number} is the item's number"));

    [Test]
    public void The_files_of_a_list_must_exist()
    {
        var description = PipelineDescription.Parse(
            "parameters: {l: {type: list, items: path, exists: true}}\nlaunch: [{each: l, text: 'filesrc location={l} ! "
            + "appsink name=a{number}'}]", "d");

        Assert.That(description.Resolve(new() { ["l"] = "/a,/b" }, ParameterSources.None).InputFiles,
            Is.EqualTo(new[] { Path.GetFullPath("/a"), Path.GetFullPath("/b") }));
    }
}
