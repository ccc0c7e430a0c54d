using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>What launch text could do: each attack is tried, and does no harm.</summary>
public class LaunchAttackTests
{
    private const string Tone = "audiotestsrc num-buffers=20";

    private static readonly string[] _writers =
    [
        "filesink location={0}", "multifilesink location={0}", "splitmuxsink location={0}", "fdsink fd=1",
        "udpsink host=127.0.0.1 port=9",
        "tcpserversink port=0", "tcpclientsink host=127.0.0.1 port=9", "shmsink socket-path={0}", "hlssink location={0}",
        "wavenc ! filesink location={0}",
        "( identity ! ( queue ! filesink location={0} ) )", "multifilesink location=%n%n%n%n", "giosink location=file://{0}",
    ];

    private static readonly string[] _readers =
    [
        "fdsrc fd=0 ! decodebin ! audioconvert ! appsink", "multifilesrc location=%s%n%s%n ! wavparse ! appsink",
        "giosrc location=file:///etc/passwd ! wavparse ! appsink",
        "udpsrc port=0 ! rawaudioparse ! appsink", "tcpserversrc port=0 ! rawaudioparse ! appsink",
        "tcpclientsrc host=127.0.0.1 port=9 ! rawaudioparse ! appsink",
        "shmsrc socket-path=/run/x ! rawaudioparse ! appsink", "rtspsrc location=rtsp://127.0.0.1/ ! decodebin ! appsink",
        "sdpsrc location=sdp:///etc/passwd ! decodebin ! appsink",
        "pulsesrc ! appsink", "alsasrc device=file:'|id' ! appsink", "splitmuxsrc location=/etc/* ! decodebin ! appsink",
        "imagesequencesrc location=%n ! appsink",
        "v4l2src device=/dev/video0 ! appsink", "uridecodebin3 uri=file:///etc/passwd ! appsink",
        "playbin3 uri=file:///etc/passwd", "hlsdemux ! appsink",
    ];

    [TestCaseSource(nameof(_writers))]
    public async Task An_element_that_writes_is_refused_before_it_writes(string sink)
    {
        string file = Path.Combine(TestFolder.Create("stolen"), "written");
        await Restricted.Refused(
            $"{Tone} ! tee name=t ! queue ! audioconvert ! appsink t. ! queue ! {string.Format(null, sink, file)}");
        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!), Is.Empty);
    }

    [TestCaseSource(nameof(_readers))]
    public async Task An_element_that_reads_what_it_likes_is_refused(string launch) => await Restricted.Refused(launch);

    [Test]
    public async Task A_sink_that_the_host_allows_writes_under_an_output_root_and_nowhere_else()
    {
        string inside = TestFolder.Create("outputs"), outside = TestFolder.Create("elsewhere");
        RestrictedPolicy policy = Restricted.Policy with
        {
            Elements = [.. RestrictedPolicy.DefaultElements, "filesink", "wavenc"],
            OutputRoots = [inside]
        };
        string Launch(string path) =>
            $"{Tone} ! tee name=t ! queue ! audioconvert ! appsink t. ! queue ! wavenc ! filesink location={path}";

        Assert.That(
            await Restricted.Refused(Launch($"{outside}/a.wav"), policy), Does.Contain(nameof(RestrictedPolicy.OutputRoots)));
        await Restricted.Refused(Launch($"{inside}/../{Path.GetFileName(outside)}/a.wav"), policy);
        Assert.That(Directory.GetFiles(outside), Is.Empty);

        await using GstSource allowed = Restricted.Source(Launch($"{inside}/a.wav"), policy);
        await Restricted.Play(allowed);
        Assert.That(new FileInfo($"{inside}/a.wav").Length, Is.GreaterThan(44));
    }

    [TestCase("playbin uri=file:///nowhere audio-sink=\"filesink location={0}\"")]
    [TestCase("playbin uri=file:///nowhere video-sink=\"identity ! filesink location={0}\"")]
    [TestCase("audiotestsrc ! splitmuxsink muxer=wavenc sink=\"filesink location={0}\"")]
    public async Task An_element_hidden_in_a_property_is_refused_even_where_its_holder_is_allowed(string launch)
    {
        string file = Path.Combine(TestFolder.Create("hidden"), "written");
        string text = string.Format(null, launch, file);
        await Restricted.Refused(text);
        RestrictedPolicy anyOther =
            Restricted.Policy with { Elements = [.. Registry.ElementNames().Where(name => name != "filesink")], Roots = ["/"] };
        Assert.That(await Restricted.Refused(text, anyOther), Does.Contain("'filesink'"));
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public async Task A_uri_in_an_elements_place_is_checked_like_any_other()
    {
        using var server = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        foreach (string uri in new[] { $"http://{server.Authority}/", "http://169.254.169.254/latest/meta-data/",
            "file:///etc/passwd" })
            await Restricted.Refused($"{uri} ! decodebin ! audioconvert ! appsink");
        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public async Task More_elements_than_allowed_are_refused_before_they_are_built()
    {
        string many = $"{Tone} ! {string.Join(" ! ", Enumerable.Repeat("identity", 300))} ! audioconvert ! appsink";
        Assert.That(await Restricted.Refused(many), Does.Contain("256").And.Contain(nameof(RestrictedPolicy.MaximumElements)));

        var several = new PipelinePlan
        {
            Name = "several",
            LaunchTexts = [.. Enumerable.Range(0, 100).Select(i => $"{Tone} ! audioconvert ! appsink name=a{i}")]
        };
        await using var source = new GstSource(several, new GstSourceOptions { Trust = Restricted.Policy });
        await Restricted.Refused(source);
    }

    [Test]
    public async Task A_giant_launch_text_is_refused_by_its_length()
    {
        string text = $"{Tone} ! identity name={new string('x', 70_000)} ! audioconvert ! appsink";
        Assert.That(await Restricted.Refused(text), Does.Contain(nameof(RestrictedPolicy.MaximumLaunchLength)));
    }

    [Test]
    public async Task A_network_clock_is_refused() =>
        Assert.That(
            await Restricted.Refused(
                "audiotestsrc ! capsfilter caps=\"audio/x-raw,ts-refclk=(string)ntp=127.0.0.1:9\" ! audioconvert ! appsink"),
            Does.Contain("network clock"));

    [Test]
    public async Task A_pipeline_of_another_binding_is_checked_as_well()
    {
        using var pipeline = Pipeline.Parse(
            "audiotestsrc num-buffers=5 ! tee name=t ! appsink t. ! queue ! filesink location=/dev/null");
        await using var source = GstSource.FromPipeline(
            pipeline.Handle, options: new GstSourceOptions { Trust = SourceTrust.Restricted });
        Assert.That(await Restricted.Refused(source), Does.Contain("'filesink'"));
    }
}
