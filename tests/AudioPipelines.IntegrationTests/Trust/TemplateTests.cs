using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using FsCheck;
using FsCheck.Fluent;
using RealPipeline = AudioPipelines.GStreamer.Pipeline;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>No value of any parameter of any preset changes what is built. GStreamer itself reads the launch texts here: the
/// pipelines are built, their elements counted, and the value is read back from its property.</summary>
public class TemplateTests
{
    private const int Values = 60;

    private static readonly string[] _nasty =
    [
        "", " ", "a b", "a\"b", @"a\b", @"a\", @"\", "\"", @"\""", "'", "''", "`id`", "$(id)", "!", "a!b",
        "a ! filesink location=/nowhere/x", "\" ! filesink location=\"/nowhere/x",
        "\\\" ! filesink location=\\\"/nowhere/x", "x name=y", "x, name=y", "(string)x", "[ 1, 2 ]", "{ 1, 2 }",
        "audio/x-raw,rate=1", "audio/x-raw ! filesink",
        "NULL", "true", "-1", "1e999", "0x10", "%s%n", "%", "%00", "%2e%2e", "a.", ".a", "t. ! a", "file:///etc/passwd",
        "http://127.0.0.1/ ! fakesink", "udp://[::1]:5004",
        "udp://1.2.3.4:5004", "udp://1.2.3.4:5004,udp://5.6.7.8:5006", "udp://1.2.3.4:5004 ! fakesink", "udp://x\"y:1",
        "rtsp://h/a b", "rtsp://u:p@h/\" ! x", "rtsp://@://\".udp://", "{location}", "{{", "}}", "{", "a\nb", "a\rb", "a\tb",
        "a\0b", "\u001b[31m", "\u0001", "\u007f", "\u0085", "\u2028", "\u00a0", "\ufeff", "\u202e", "\ud83d\ude00", "\u58f0",
        "e\u0301", "(", ")", "( a )", ";", ":", ",", "=", "a=b", "a==b",
        "auto", "L24", "pulse", "L24 ! filesink", "hw:1,0", "@DEFAULT_SOURCE@", new string('x', 20_000), new string(
            '"', 999), string.Concat(Enumerable.Repeat("\\\"! ", 999)),
    ];

    /// <summary>Those with launch text: a replay has none.</summary>
    private static readonly string[] _presets = [.. Presets.Names.Where(name => Presets.Load(name).LaunchTexts.Count > 0)];

    private static readonly Dictionary<string, ParameterValues> _harmless = new()
    {
        ["file"] = new() { ["location"] = "/nowhere/talk.flac" },
        ["uri"] = new() { ["uri"] = "http://example.org/talk.flac" },
        ["rtp"] = new() { ["streams"] = "udp://239.1.2.3:5004" },
        ["rtsp"] = new() { ["location"] = "rtsp://example.org/a" },
    };

    // Where the text of a parameter must be found again.
    private static readonly Dictionary<string, (string Element, string Property)> _places = new()
    {
        ["file.location"] = ("urisourcebin", "uri"),
        ["uri.uri"] = ("uridecodebin", "uri"),
        ["mic.device"] = ("pulsesrc", "device"),
        ["monitor.device"] = ("pulsesrc", "device"),
        ["rtp.interface"] = ("udpsrc", "multicast-iface"),
        ["rtp.streams"] = ("udpsrc", "uri"),
        ["rtsp.location"] = ("rtspsrc", "location"),
        ["rtsp.user"] = ("rtspsrc", "user-id"),
        ["rtsp.password"] = ("rtspsrc", "user-pw"),
        ["sdp.interface"] = ("udpsrc", "multicast-iface"),
    };

    private static IEnumerable<TestCaseData> Parameters() =>
        from name in _presets
        from parameter in Presets.Load(name).Parameters
        select new TestCaseData(name, parameter).SetArgDisplayNames(name, parameter.Name);

    private static Arbitrary<string> Texts()
    {
        Gen<string> special = Gen.Elements("\\", "\"", "'", " ", "!", "=", "a", "filesink", "fakesink", "{", "}", "(", ")", ";",
            ",", ":", "/", ".", "NULL", "\u00e9", "\ud83d\ude00",
            "\\\"", "%", "\n", "\0", "udp://", "rtsp://", "1.2.3.4:5", "://", "[", "]", "<", ">", "$", "#", "@", "caps=",
            "name=");
        Gen<string> joined = special.ListOf().Select(parts => string.Concat(parts));
        Gen<string> prefixed = from scheme in Gen.Elements("udp://1.2.3.4:5", "rtsp://example.org/", "http://example.org/",
            "/nowhere/")
                               from rest in joined
                               select scheme + rest;
        Gen<string> any = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        return Gen.OneOf(joined, prefixed, any).ToArbitrary();
    }

    [TestCaseSource(nameof(Parameters))]
    public void A_value_arrives_unchanged_or_is_refused_and_the_elements_stay_the_same(
        string preset, ParameterDefinition parameter)
    {
        PipelineDescription description = Presets.Load(preset);
        ParameterValues harmless = HarmlessValues(preset);
        string[] elements = [.. Build(description.Resolve(harmless, ParameterSources.None)).Select(e => e.Factory)];
        int refused = 0, built = 0;

        void Try(string value)
        {
            ParameterValues values = [];
            foreach ((string name, object? text) in harmless) values[name] = text;
            values[parameter.Name] = value;
            try
            {
                if (Arrives(description, values, elements, preset, parameter, value)) built++;
            }
            catch (AudioSourceException error)
            {
                Assert.That(error.Kind, Is.AnyOf(AudioSourceErrorKind.InvalidDescription, AudioSourceErrorKind.NotFound,
                    AudioSourceErrorKind.AccessDenied), error.ToString());
                Assert.That(error.Message, Is.Not.Empty);
                refused++;
            }
        }

        foreach (string value in _nasty.Concat(Sensible(parameter)).Where(
            value => value != "pipewire" || Registry.HasElement("pipewiresrc"))) Try(value);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Values), Prop.ForAll(Texts(), Try));
        TestContext.Out.WriteLine($"{preset}.{parameter.Name}: {built} arrived unchanged, {refused} refused");
        if (parameter.Type is not ParameterType.Sdp) Assert.That(built, Is.GreaterThan(0), "nothing was built");
        Assert.That(refused, Is.GreaterThan(0), "nothing was refused");
    }

    [Test]
    public void Each_text_parameter_of_each_preset_has_a_place_where_it_is_looked_for()
    {
        IEnumerable<string> texts = _presets.SelectMany(name => Presets.Load(name).Parameters
            .Where(p => p.Name != "track") // stands in no launch text
            .Where(p => p.Type is ParameterType.String or ParameterType.Path or ParameterType.Uri or ParameterType.List).Select(
                p => $"{name}.{p.Name}"));
        Assert.That(_places.Keys, Is.EquivalentTo(texts));
    }

    /// <summary>Values that the parameter takes.</summary>
    private static IEnumerable<string> Sensible(ParameterDefinition parameter) =>
        ((string?[])[parameter.Default, parameter.Minimum, parameter.Maximum, "1", "2", "true", "20ms", "480",
            .. parameter.Choices]).OfType<string>();

    private static ParameterValues HarmlessValues(string preset)
    {
        if (preset != "sdp") return _harmless.GetValueOrDefault(preset) ?? [];
        string file = Path.Combine(TestFolder.Create("sdp"), "array.sdp");
        File.WriteAllText(file, "v=0\r\no=- 1 0 IN IP4 192.0.2.1\r\ns=x\r\nc=IN IP4 239.1.2.3/32\r\nt=0 0\r\nm=audio 5004 "
            + "RTP/AVP 96\r\na=rtpmap:96 L24/48000/2\r\n");
        return new() { ["location"] = file };
    }

    /// <summary>Builds what a value makes of a preset, and compares.</summary>
    private static bool Arrives(PipelineDescription description, ParameterValues values, string[] elements, string preset,
        ParameterDefinition parameter, string value)
    {
        PipelinePlan plan = description.Resolve(values, ParameterSources.None);
        List<(string Factory, Dictionary<string, string?> Properties)> built = Build(
            plan, _places.GetValueOrDefault($"{preset}.{parameter.Name}"));
        if (parameter.Type is ParameterType.Enum)
        {
            Assert.That(parameter.Choices, Does.Contain(value));
            return true; // its texts are the description's own
        }

        string[] expected = [.. Enumerable.Repeat(elements, plan.LaunchTexts.Count).SelectMany(e => e)];
        Assert.That(built.Select(e => e.Factory), Is.EqualTo(expected), $"{value} → {string.Join("; ", plan.LaunchTexts)}");
        if (!_places.TryGetValue($"{preset}.{parameter.Name}", out (string Element, string Property) place)) return true;
        string[] arrived = [.. built.Where(e => e.Factory == place.Element).Select(e => e.Properties[place.Property] ?? "")];
        string[] meant = parameter.IsRepeated
            ? value.Split(',', StringSplitOptions.TrimEntries)
            : [.. Enumerable.Repeat(value, plan.LaunchTexts.Count)];
        if (parameter.Type is ParameterType.Uri or ParameterType.List)
            meant = [.. meant.Select(text => LocalUri.From(text, OperatingSystem.IsWindows(), Environment.CurrentDirectory))];
        Assert.That(arrived, Is.EqualTo(meant), string.Join("; ", plan.LaunchTexts));
        return true;
    }

    private static List<(string Factory, Dictionary<string, string?> Properties)> Build(
        PipelinePlan plan, (string Element, string Property) place = default)
    {
        List<(string, Dictionary<string, string?>)> all = [];
        foreach (string launch in plan.LaunchTexts)
        {
            using RealPipeline pipeline = RealPipeline.Parse(launch);
            foreach (Element element in pipeline.GetElements())
            {
                using (element)
                {
                    string factory = element.FactoryName ?? "";
                    all.Add((factory, factory == place.Element
                        ? new() { [place.Property!] = element.GetProperty(place.Property!) }
                        : []));
                }
            }
        }

        return all;
    }
}
