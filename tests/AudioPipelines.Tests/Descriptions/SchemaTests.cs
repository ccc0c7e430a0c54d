using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AudioPipelines.Descriptions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AudioPipelines.Tests.Descriptions;

public class SchemaTests
{
    private static readonly JsonObject _schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Pipelines(), "pipeline.schema.json")))!.AsObject();

    private static string Pipelines([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../pipelines"));

    private static IEnumerable<TestCaseData> Sections() =>
    [
        new TestCaseData("root", DescriptionKeys.Root).SetArgDisplayNames("root"),
        new TestCaseData("parameter", DescriptionKeys.Parameter).SetArgDisplayNames("parameter"),
        new TestCaseData("stream", DescriptionKeys.Stream).SetArgDisplayNames("stream"),
        new TestCaseData("repeated", DescriptionKeys.Repeated).SetArgDisplayNames("repeated"),
        new TestCaseData("audio", PlanKeys.Of("audio")).SetArgDisplayNames("audio"),
        new TestCaseData("restart", PlanKeys.Of("restart")).SetArgDisplayNames("restart"),
        new TestCaseData("sharedWorker", PlanKeys.Of("isolation")).SetArgDisplayNames("sharedWorker"),
        new TestCaseData("replay", PlanKeys.Of("replay")).SetArgDisplayNames("replay"),
        new TestCaseData("recording", PlanKeys.Of("recording")).SetArgDisplayNames("recording"),
        new TestCaseData("flightRecorder", PlanKeys.Of("flightRecorder")).SetArgDisplayNames("flightRecorder"),
    ];

    [TestCaseSource(nameof(Sections))]
    public void The_schema_has_the_keys_that_the_loader_knows(string section, string[] keys)
    {
        JsonNode schema = section == "root" ? _schema : _schema["$defs"]![section]!;

        Assert.That(schema["properties"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(keys));
        Assert.That(schema["additionalProperties"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public void The_schema_has_the_words_that_the_loader_knows()
    {
        Assert.That(Words(_schema["$defs"]!["parameter"]!["properties"]!["type"]!), Is.EqualTo(DescriptionKeys.Types));
        Assert.That(DescriptionKeys.Types, Has.Length.EqualTo(Enum.GetValues<ParameterType>().Length));
        Assert.That(Words(_schema["$defs"]!["parameter"]!["properties"]!["items"]!), Is.EqualTo(DescriptionKeys.ItemTypes));
        Assert.That(Words(_schema["$defs"]!["parameter"]!["properties"]!["unit"]!), Is.EqualTo(DescriptionKeys.Units));

        static string[] Words(JsonNode schema) => [.. schema["enum"]!.AsArray().Select(w => w!.GetValue<string>())];
    }

    private static IEnumerable<string> PlanKeyNames() => PlanKeys.All.Select(key => key.Name);

    [TestCaseSource(nameof(PlanKeyNames))]
    public void The_schema_has_the_words_of_each_key_of_the_plan(string name)
    {
        PlanKey key = PlanKeys.All.Single(k => k.Name == name);
        JsonNode schema = key.Section switch
        {
            "" => name == PlanKeys.Isolation ? _schema["$defs"]!["isolation"]! : _schema["properties"]![name]!,
            PlanKeys.Isolation => _schema["$defs"]!["sharedWorker"]!["properties"]![key.Word]!,
            string section => _schema["$defs"]![section]!["properties"]![key.Word]!,
        };
        JsonNode? words = schema["anyOf"]?.AsArray().Select(choice => choice!["enum"]).FirstOrDefault(w => w is not null);

        Assert.That(words?.AsArray().Select(word => word!.GetValue<string>()) ?? [], Is.EqualTo(key.Choices));
    }

    [Test]
    public void The_default_latency_is_the_one_that_is_documented()
    {
        string margin = DurationText.Format(PipelinePlan.LatencyMargin);
        string row = File.ReadLines(Path.Combine(Pipelines(), "README.md")).Single(
            line => line.StartsWith("| `latency` |", StringComparison.Ordinal));
        string inEditors = _schema["properties"]!["latency"]!["description"]!.GetValue<string>();

        Assert.That(inEditors, Does.EndWith($"latency and {margin}."));
        Assert.That(row, Does.EndWith($"| the pipeline's and `{margin}` |"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Names))]
    public void Every_preset_fits_the_schema_and_names_it(string name)
    {
        string text = Presets.ReadText(name);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));

        Assert.That(text, Does.StartWith("# yaml-language-server: $schema=pipeline.schema.json\n"));
        Assert.That(new JsonSchemaSubset(_schema).Check(ToJson(yaml.Documents[0].RootNode)), Is.Empty);
    }

    [TestCase("launch: appsink\nfoo: 1")]
    [TestCase("name: x")]
    [TestCase("launch: appsink\nframe: 10 parsecs")]
    [TestCase("launch: appsink\nparameters: {a: {type: text}}")]
    [TestCase("launch: appsink\nrestart: {mode: sometimes}")]
    [TestCase("launch: appsink\nflightRecorder: {on: fire}")]
    [TestCase("launch: [{each: a}]\nparameters: {a: {type: list}}")]
    [TestCase("launch: appsink\nparameters: {a: {type: list, items: enum}}")]
    public void What_the_loader_refuses_the_schema_refuses_too(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));

        Assert.That(PipelineDescription.ValidateText(text, "d"), Is.Not.Empty);
        Assert.That(new JsonSchemaSubset(_schema).Check(ToJson(yaml.Documents[0].RootNode)), Is.Not.Empty);
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping =>
            new JsonObject(mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, ToJson(c.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: not ScalarStyle.Plain } quoted => JsonValue.Create(quoted.Value),
        YamlScalarNode { Value: "" or "null" } => null,
        YamlScalarNode { Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode scalar when double.TryParse(
            scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(),
    };
}
