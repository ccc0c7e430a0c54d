namespace AudioPipelines.IntegrationTests.Rtp;

[Parallelizable] // waits for packets
public class RtspTests
{
    [Test]
    public void A_servers_audio_comes_without_gaps([Values] bool needsPassword)
    {
        using var server = new RtspServer { NeedsPassword = needsPassword };
        using var source = GstSource.FromDescription("rtsp", new()
        {
            ["location"] = server.Uri,
            ["protocols"] = "udp",
            ["user"] = needsPassword ? "me" : null,
            ["password"] = needsPassword ? "secret" : null,
        });
        long samples = 0;
        source.SetCallback(frame => Interlocked.Add(ref samples, frame.SamplesPerChannel));

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > 24_000, "half a second of audio");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That((source.Format?.SampleRate, source.Format?.Channels), Is.EqualTo(((int?)48_000, (int?)2)));
        Assert.That(source.Ledger.Channels.Select(c => (c.Lost, c.Duplicate)), Is.All.EqualTo((0L, 0L)));
    }

    [Test]
    public void Of_a_camera_with_pictures_and_two_streams_of_audio_the_first_is_set_up_and_nothing_else()
    {
        using var server = new RtspServer { Media = ["video", "audio", "audio"] };
        using var source = GstSource.FromDescription("rtsp", new() { ["location"] = server.Uri, ["protocols"] = "udp" });
        long samples = 0;
        source.SetCallback(frame => Interlocked.Add(ref samples, frame.SamplesPerChannel));

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > 4_800, "a tenth of a second of audio");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(server.SetUp, Is.EqualTo(new[] { "track2" }));
    }

    [TestCase("rtsp", "location", null, "track2")]
    [TestCase("rtsp", "location", "2", "track4")]
    [TestCase("rtsp", "location", "de", "track4")]
    [TestCase("rtsp", "location", "ger", "track4")]
    [TestCase("rtsp", "location", "eng", "track2")]
    [TestCase("uri", "uri", null, "track2")]
    [TestCase("uri", "uri", "deu", "track4")]
    public void Of_a_camera_with_several_streams_of_audio_the_one_that_is_asked_for_is_set_up_and_nothing_else(
        string preset, string parameter, string? track, string control)
    {
        using var server = new RtspServer { Media = ["video", "audio en-GB", "video", "audio de"] };
        using var source = GstSource.FromDescription(preset, new() { [parameter] = server.Uri, ["track"] = track });
        long samples = 0;
        source.SetCallback(frame => Interlocked.Add(ref samples, frame.SamplesPerChannel));

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > 4_800, "a tenth of a second of audio");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(server.SetUp.Distinct(), Is.EqualTo(new[] { control }));
    }

    [TestCase("3")]
    [TestCase("fr")]
    public void A_track_that_a_camera_does_not_have_is_an_error_that_lists_those_it_has(string track)
    {
        using var server = new RtspServer { Media = ["video", "audio en", "audio"] };
        using var source = GstSource.FromDescription(
            "rtsp", new() { ["location"] = server.Uri, ["protocols"] = "udp", ["track"] = track });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound), error.ToString());
        Assert.That(error.Message, Does.Contain($"no audio track '{track}'").And.Contain("1 (en), 2 (no language told)"));
        Assert.That(server.SetUp, Is.Empty);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_camera_without_audio_says_so()
    {
        using var server = new RtspServer { Media = ["video"] };
        using var source = GstSource.FromDescription("rtsp", new() { ["location"] = server.Uri, ["protocols"] = "udp" });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NoAudio), error.ToString());
        Assert.That(error.Message, Does.Contain("no audio"));
        Assert.That(server.SetUp, Is.Empty);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_wrong_password_is_told_as_such()
    {
        using var server = new RtspServer { NeedsPassword = true };
        using var source = GstSource.FromDescription(
            "rtsp", new() { ["location"] = server.Uri, ["user"] = "me", ["password"] = "wrong" });

        Assert.That(
            source.Start, Throws.TypeOf<AudioSourceException>().With.Property("Kind").EqualTo(AudioSourceErrorKind.AccessDenied));
    }

    [Test]
    public void A_server_that_is_not_there_is_a_network_error()
    {
        string uri;
        using (var server = new RtspServer()) uri = server.Uri;
        using var source = GstSource.FromDescription("rtsp", new() { ["location"] = uri });

        Assert.That(
            source.Start, Throws.TypeOf<AudioSourceException>().With.Property("Kind").EqualTo(AudioSourceErrorKind.Network));
    }
}
