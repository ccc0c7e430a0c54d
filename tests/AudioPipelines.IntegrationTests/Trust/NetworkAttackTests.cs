namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Hosts, redirects and playlists: nothing that is not public is reached, and nothing that a server names is opened
/// unchecked.</summary>
[TestFixture(Bins.Uridecodebin)]
[TestFixture(Bins.Parsebin)]
public class NetworkAttackTests(string bins)
{
    private string Decode(string uri) => Bins.Decode(bins, uri);

    private static readonly string[] _hosts =
    [
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "017700000001", "0", "0.0.0.0", "[::1]",
        "[::]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1",
        "169.254.169.254", "224.0.0.1",
        "255.255.255.255", "[fe80::1]", "[fd00::1]", "[ff02::1]", "ip6-localhost", "user@localhost", "localhost@127.0.0.1",
        "localhost\\\\@127.0.0.1",
        "localhost%2f@127.0.0.1", "",
    ];

    [TestCaseSource(nameof(_hosts))]
    public async Task A_host_that_is_not_public_is_not_reached_however_it_is_written(string host)
    {
        using var server = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        foreach (string launch in new[] { Decode($"http://{host}:{server.Port}/a.wav"),
            $"souphttpsrc location=\"http://{host}:{server.Port}/a.wav\" ! decodebin ! audioconvert ! appsink" })
        {
            await using GstSource source = Restricted.Source(launch);
            AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied).Or.EqualTo(
                AudioSourceErrorKind.Network), error.Message);
            LedgerAssert.Balances(source);
        }

        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public async Task A_proxy_that_a_description_names_is_checked_like_any_host() =>
        await Restricted.Refused(
            "souphttpsrc location=http://localhost/ proxy=http://127.0.0.1:9 ! decodebin ! audioconvert ! appsink");

    [Test]
    public async Task A_redirect_is_checked_before_it_is_followed()
    {
        using var inner = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        string file = MediaFiles.Wav.Path;
        foreach (string target in new[] { $"http://{inner.Authority}/a.wav", $"//{inner.Authority}/a.wav", $"file://{file}",
            "ftp://localhost/a.wav", "http://169.254.169.254/latest" })
        {
            using var server = new WebServer((_, _) => WebServer.Redirect(target));
            Assert.That(await Restricted.Refused(Decode($"http://localhost:{server.Port}/a.wav")), Does.Contain("redirects to"));
        }

        Assert.That(inner.Requests, Is.Zero);
    }

    [Test]
    public async Task A_redirect_that_comes_only_when_gstreamer_asks_is_not_followed()
    {
        using var inner = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        using var server = new WebServer((_, number) => number == 1
            ? WebServer.File(MediaFiles.Wav.Path)
            : WebServer.Redirect($"http://{inner.Authority}/a.wav"));
        await using GstSource source = Restricted.Source(Decode($"http://localhost:{server.Port}/a.wav"));
        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>());
        Assert.That((server.Requests > 1, inner.Requests), Is.EqualTo((true, 0)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Redirects_in_a_circle_end()
    {
        using var server = new WebServer((_, _) => WebServer.Redirect("/again"));
        Assert.That(await Restricted.Refused(Decode($"http://localhost:{server.Port}/a.wav")), Does.Contain("more than 5 times"));
        Assert.That(server.Requests, Is.EqualTo(6));
    }

    private static IEnumerable<TestCaseData> Playlists()
    {
        const string Hls =
            "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:3\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:2.1,\n{0}\n#EXT-X-ENDLIST\n";
        const string Dash = "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
            + "mediaPresentationDuration=\"PT2S\" profiles=\"urn:mpeg:dash:profile:isoff-main:2011\"><Period><AdaptationSet "
            + "mimeType=\"audio/mp4\"><Representation id=\"1\" bandwidth=\"1\">"
            + "<BaseURL>{0}</BaseURL></Representation></AdaptationSet></Period></MPD>";
        const string Smooth = "<?xml version=\"1.0\"?>\n<SmoothStreamingMedia MajorVersion=\"2\" MinorVersion=\"0\" "
            + "Duration=\"20000000\"></SmoothStreamingMedia>";
        const string Sdp = "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\na=control:{0}\nm=audio 0 RTP/AVP 0\n";
        yield return new TestCaseData(Hls, "application/vnd.apple.mpegurl", "hls.m3u8").SetArgDisplayNames("HLS");
        yield return new TestCaseData(Dash, "application/dash+xml", "dash.mpd").SetArgDisplayNames("DASH");
        yield return new TestCaseData(Smooth, "application/vnd.ms-sstr+xml", "smooth.ism").SetArgDisplayNames("Smooth Streaming");
        yield return new TestCaseData(Sdp, "application/sdp", "session.sdp").SetArgDisplayNames("SDP");
        yield return new TestCaseData("{0}\n", "text/uri-list", "list.txt").SetArgDisplayNames("list of URIs");
    }

    [TestCaseSource(nameof(Playlists))]
    public async Task A_playlist_opens_nothing_that_it_names(string text, string type, string name)
    {
        using var inner = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        string root = TestFolder.Create("playlists");
        foreach (string target in new[] { $"file://{MediaFiles.Wav.Path}", $"http://{inner.Authority}/a.wav" })
        {
            string playlist = string.Format(null, text, target);
            using var server = new WebServer((_, _) => WebServer.Text(playlist, type));
            File.WriteAllText($"{root}/{name}", playlist);
            RestrictedPolicy policy = Restricted.Policy with { Roots = [root] };
            foreach (string uri in new[] { $"http://localhost:{server.Port}/{name}", $"file://{root}/{name}" })
            {
                int frames = 0;
                await using GstSource source = Restricted.Source(Decode(uri), policy);
                source.SetCallback(_ => Interlocked.Increment(ref frames));
                AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start, uri)!;
                TestContext.Out.WriteLine($"{uri}: {error.Kind}: {error.Message}");
                Assert.That(error.Kind, Is.AnyOf(AudioSourceErrorKind.AccessDenied, AudioSourceErrorKind.UnsupportedFormat,
                    AudioSourceErrorKind.MissingPlugin), error.ToString());
                Assert.That(frames, Is.Zero);
                LedgerAssert.Balances(source);
            }
        }

        Assert.That(inner.Requests, Is.Zero);
    }

    [Test]
    public async Task An_hls_playlist_is_refused_by_the_name_of_its_demuxer()
    {
        using var server = new WebServer((_, _) => WebServer.Text(
            "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST\n", "application/vnd.apple.mpegurl"));
        Assert.That(await Restricted.Refused(Decode($"http://localhost:{server.Port}/a.m3u8")), Does.Contain("hlsdemux"));
    }
}
