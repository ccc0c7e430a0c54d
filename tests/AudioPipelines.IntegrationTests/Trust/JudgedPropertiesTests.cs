using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using AudioPipelines.Trust;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Every property of every element that is allowed by default has been judged, on the GStreamer that is installed; and
/// the judgement is what happens.</summary>
public class JudgedPropertiesTests
{
    // Of the properties that hold texts, those that may hold any. Another one in the table does not make it harmless.
    private static readonly string[] _mereTexts = ["name", "subtitle-encoding"];

    private static List<string> Installed()
    {
        Gst.Initialize(); // before it, none is
        List<string> installed = [.. AllowedElements.Names.Where(Registry.HasElement)];
        Assert.That(installed, Has.Count.GreaterThan(90), "most of them are in the packages of the tests");
        return installed;
    }

    [Test]
    public void Every_property_of_an_allowed_element_is_judged()
    {
        HashSet<string> missing = [];
        foreach (string factory in Installed())
        {
            Look(factory, element => missing.UnionWith(
                from property in ElementInspector.Settable(element)
                where JudgedProperties.Of(property.Owner, property.Name) is PropertyUse.NotJudged
                select $"{property.Owner}: {property.Name}"));
        }

        Assert.That(missing, Is.Empty, "look at these, and write them into JudgedProperties.txt");
    }

    [Test]
    public void A_property_that_holds_a_text_is_checked_or_refused()
    {
        HashSet<string> tried = [];
        Installed().ForEach(factory => tried.UnionWith(CheckTexts(factory)));
        Assert.That(tried, Is.SupersetOf(new[] { "location", "uri", "temp-template", "method", "proxy", "user-agent" }));
    }

    private static List<string> CheckTexts(string factory)
    {
        string[] texts = [];
        Look(factory, element =>
            texts = [.. ElementInspector.Settable(element).Where(property => property.IsText).Select(property => property.Name)]);
        List<string> tried = [.. texts.Except(_mereTexts).Where(property => Takes(factory, property))];
        foreach (string property in tried)
        {
            foreach (string text in new[] { "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/" })
            {
                bool isText = property is "user-agent" or "user-id" or "user-pw";
                AudioSourceException? refused = Set(factory, property, isText ? $"{text}\rX: y" : text);
                Assert.That(refused?.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied), $"{factory} {property}={text}");
                Assert.That(refused!.Message, Does.Contain($"'{property}'").And.Not.Contain('\r'));
                Assert.That(Set(factory, property, isText ? text : null), Is.Null, $"{factory} without {property}");
            }
        }

        return tried;
    }

    [Test]
    public void An_element_that_nothing_was_set_of_is_allowed() =>
        Assert.That(Installed().Select(factory => Set(factory, "name", "mine")), Is.All.Null);

    [TestCase("identity dump=true")]
    [TestCase("fakesink dump=true")]
    [TestCase("queue2 temp-template=/tmp/evilXXXXXX.php")]
    [TestCase("queue2 temp-template=sub/evilXXXXXX.php temp-remove=false")]
    [TestCase("queue2 temp-remove=false")]
    [TestCase("uridecodebin download=true")]
    [TestCase("urisourcebin download=true")]
    [TestCase("souphttpsrc method=DELETE")]
    [TestCase("souphttpsrc extra-headers=\"x,Host=(string)inner.example\"")]
    [TestCase("souphttpsrc proxy=http://example.com/")]
    [TestCase("souphttpsrc ssl-strict=false")]
    [TestCase("souphttpsrc http-log-level=body")]
    public void A_property_that_writes_prints_or_orders_is_refused(string launch) =>
        Assert.That(Admit(launch)?.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied));

    [Test]
    public async Task A_temporary_file_of_a_strangers_naming_is_not_written()
    {
        string folder = TestFolder.Create("temporary");
        using var server = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        await Restricted.Refused(
            $"souphttpsrc location=http://localhost:{server.Port}/ ! queue2 temp-template={folder}/evilXXXXXX.php "
            + $"temp-remove=false max-size-bytes=0 ! wavparse ! audioconvert ! appsink");
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public void An_element_that_the_host_added_is_judged_by_its_properties_names()
    {
        RestrictedPolicy policy = Restricted.Policy with
        {
            Elements =
            [.. RestrictedPolicy.DefaultElements, "udpsrc", "multifilesrc"],
            Schemes = ["udp"]
        };
        Assert.That(Admit("udpsrc address=127.0.0.1 port=0", policy), Is.Not.Null);
        Assert.That(Admit("udpsrc address=8.8.8.8 port=0 buffer-size=4096", policy), Is.Null);
        Assert.That(Admit("multifilesrc location=/etc/%d", policy), Is.Not.Null);
    }

    /// <summary>Whether a property can be set at all: some are left from older versions, and nothing comes of them.</summary>
    private static bool Takes(string factory, string property)
    {
        using Pipeline pipeline = Pipeline.Parse(factory);
        string text = "";
        Look(pipeline, factory, element =>
        {
            ElementInspector.SetText(element, property, property is "uri" ? "http://a/b" : "a");
            text = ElementInspector.Text(element, property);
        });
        return text.Length > 0;
    }

    private static AudioSourceException? Set(string factory, string property, string? text)
    {
        using Pipeline pipeline = Pipeline.Parse(factory);
        if (text is not null) Look(pipeline, factory, element => ElementInspector.SetText(element, property, text));
        return Admit(pipeline, Restricted.Policy);
    }

    private static AudioSourceException? Admit(string launch, RestrictedPolicy? policy = null)
    {
        using Pipeline pipeline = Pipeline.Parse(launch);
        return Admit(pipeline, policy ?? Restricted.Policy);
    }

    private static AudioSourceException? Admit(Pipeline pipeline, RestrictedPolicy policy)
    {
        using var check = new TrustCheck(policy);
        try
        {
            check.Admit(pipeline);
            return null;
        }
        catch (AudioSourceException refused)
        {
            return refused;
        }
    }

    private static void Look(string factory, Action<nint> look)
    {
        using Pipeline pipeline = Pipeline.Parse(factory);
        Look(pipeline, factory, look);
    }

    private static void Look(Pipeline pipeline, string factory, Action<nint> look)
    {
        IReadOnlyList<Element> elements = pipeline.GetElements();
        look(elements.Select(element => element.Handle.DangerousGetHandle()).Append(pipeline.Handle).First(
            element => ElementInspector.KindOf(element) == factory));
        foreach (Element element in elements) element.Dispose();
    }
}
