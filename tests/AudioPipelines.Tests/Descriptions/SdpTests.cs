using AudioPipelines.Descriptions;

namespace AudioPipelines.Tests.Descriptions;

public class SdpTests
{
    private const string Dante = """
        v=0
        o=- 1311738121 1311738121 IN IP4 192.168.1.1
        s=Stage left
        c=IN IP4 192.168.1.1
        t=0 0
        a=ts-refclk:ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0:0
        a=mediaclk:direct=0
        m=audio 5004 RTP/AVP 97
        c=IN IP4 239.69.1.2/32
        a=rtpmap:97 L24/48000/8
        a=ptime:1

        """;

    private static IReadOnlyList<SdpStream> Parse(string text) => SdpFile.Parse("a.sdp", text);

    private static string With(string media) =>
        $"v=0\nc=IN IP4 239.1.1.1/16\na=ts-refclk:ptp=IEEE1588-2008:traceable\nm=audio 5004 RTP/AVP 97\n{media}";

    [Test]
    public void A_devices_file_is_understood() => Assert.That(Parse(
        Dante.Replace("\n", "\r\n", StringComparison.Ordinal)), Is.EqualTo(new[]
    {
        new SdpStream
        {
            Address = "239.69.1.2",
            Port = 5004,
            Encoding = "L24",
            Payload = 97,
            ClockRate = 48_000,
            Channels = 8,
            ClockOffset = 0,
            ReferenceClock = "ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0:0",
        },
    }));

    [Test]
    public void Other_media_and_streams_that_are_off_are_passed_over()
    {
        const string text = "v=0\nc=IN IP6 ff15::1\nm=video 6000 RTP/AVP 96\nm=audio 0 RTP/AVP 0\nm=audio 5004 RTP/AVP "
            + "0\na=inactive\nm=audio 5006 RTP/AVP 10";

        Assert.That(Parse(text).Select(s => (s.Address, s.Port, s.Encoding, s.ClockRate, s.Channels)),
            Is.EqualTo(new[] { ("ff15::1", 5006, "L16", 44_100, 2) }));
    }

    [TestCase("mediaclk:direct=0", 0u)]
    [TestCase("mediaclk:direct=963214424", 963_214_424u)]
    [TestCase("mediaclk:direct=0 rate=48000", 0u)]
    [TestCase("mediaclk:direct=0 rate=1", 0u)]
    [TestCase("mediaclk:direct=0 rate=48000/48000", 0u)]
    [TestCase("mediaclk:sender", null)]
    [TestCase("ptime:1", null)]
    public void A_media_clock_is_read_in_all_its_forms(string attribute, uint? offset) =>
        Assert.That(Parse(With($"a=rtpmap:97 L16/48000\na={attribute}"))[0].ClockOffset, Is.EqualTo(offset));

    private const string Copies = "v=0\na=group:DUP main spare\nm=audio 5004 RTP/AVP 97\nc=IN IP4 239.1.1.1/16\na=rtpmap:97 "
        + "L24/48000/8\na=mid:main\nm=audio 5006 RTP/AVP 97\nc=IN IP4 239.2.1.1/16\na=rtpmap:97 L24/48000/8\na=mid:spare";

    [Test]
    public void Copies_of_a_stream_are_one_stream_with_two_paths()
    {
        SdpStream stream = Parse(Copies).Single();

        Assert.That((stream.Address, stream.Port, stream.Second!.Address, stream.Second.Port), Is.EqualTo(
            ("239.1.1.1", 5004, "239.2.1.1", 5006)));
        Assert.That(Parse($"{Copies}\na=inactive").Single().Second, Is.Null);
        Assert.That(() => Parse(Copies.Replace("L24/48000/8\na=mid:spare", "L24/48000/2\na=mid:spare", StringComparison.Ordinal)),
            Throws.TypeOf<AudioSourceException>().With.Message.Contains("the copies of a stream are not the same"));
    }

    [TestCase("a=source-filter: incl IN IP4 239.1.1.1 10.0.0.5 10.0.0.6", "incl/10.0.0.5/10.0.0.6")]
    [TestCase("a=source-filter:excl IN IP4 * 10.0.0.5", "excl/10.0.0.5")]
    [TestCase("a=source-filter:incl IN IP4 239.1.1.2 10.0.0.5", null)]
    [TestCase("a=source-filter:incl IN IP4 239.1.1.1 10.0.0.5\na=source-filter:incl IN IP4 239.1.1.1 10.0.0.7",
        "incl/10.0.0.5/10.0.0.7")]
    [TestCase("a=ptime:1", null)]
    public void A_source_filter_says_whose_packets_are_taken(string attributes, string? filter)
    {
        Assert.That(Parse(With($"a=rtpmap:97 L16/48000\n{attributes}"))[0].SourceFilter, Is.EqualTo(filter));
        string session = With("a=rtpmap:97 L16/48000").Replace("m=audio", $"{attributes}\nm=audio", StringComparison.Ordinal);
        Assert.That(Parse(session)[0].SourceFilter, Is.EqualTo(filter), "of the session");
    }

    [TestCase("a=rtpmap:97 L24/48000\na=source-filter:incl IN IP4 239.1.1.1",
        "line 4: 'a=source-filter:incl IN IP4 239.1.1.1' cannot be read")]
    [TestCase("a=rtpmap:97 L24/48000\na=source-filter:incl IN IP4 * some.host",
        "line 4: 'a=source-filter:incl IN IP4 * some.host' cannot be read")]
    [TestCase("a=rtpmap:97 AAC/48000", "line 4: the encoding AAC is not supported, only L16, L24, OPUS, PCMU, PCMA are")]
    [TestCase("a=ptime:1", "line 4: nothing says what the payload type 97 is")]
    [TestCase("a=rtpmap:97 L24/48000\na=mediaclk:direct=0 rate=1000/1001",
        "line 4: the media clock 'direct=0 rate=1000/1001' does not run at the stream's clock rate")]
    [TestCase("a=rtpmap:97 L24/48000\na=mediaclk:direct=x", "line 4: the media clock 'direct=x' cannot be read")]
    [TestCase("c=IN IP4 host.example", "line 5: 'c=IN IP4 host.example' names no IP address")]
    [TestCase("c=IN IP4 239.1.1.1/16/2", "line 5: several addresses for one stream are not supported")]
    [TestCase("nonsense", "line 5: this is not SDP")]
    [TestCase("a=rtpmap:97 L24/48000\nm=audio", "line 6: 'm=audio' is not a medium")]
    public void What_cannot_be_received_is_refused_with_its_line(string media, string error) =>
        Assert.That(() => Parse(With(media)), Throws.TypeOf<AudioSourceException>()
            .With.Property("Kind").EqualTo(AudioSourceErrorKind.UnsupportedFormat).And.Message.StartsWith($"'a.sdp', {error}"));

    [TestCase("RIFF....", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase("v=0\nm=video 1 RTP/AVP 96", AudioSourceErrorKind.NoAudio)]
    [TestCase("", AudioSourceErrorKind.NoAudio)]
    public void What_holds_no_audio_stream_is_refused(string text, AudioSourceErrorKind kind) =>
        Assert.That(() => Parse(text), Throws.TypeOf<AudioSourceException>().With.Property("Kind").EqualTo(kind));

    [Test]
    public void A_preset_takes_the_streams_of_several_files()
    {
        string directory = Directory.CreateTempSubdirectory("sdp").FullName;
        try
        {
            string[] paths = [Path.Combine(directory, "a.sdp"), Path.Combine(directory, "b.sdp")];
            File.WriteAllText(paths[0], Dante);
            File.WriteAllText(paths[1], Dante.Replace("239.69.1.2", "239.69.1.3", StringComparison.Ordinal).Replace(
                "/8", "/2", StringComparison.Ordinal));
            PipelineDescription preset = Presets.Load("sdp");

            PipelinePlan plan = preset.Resolve(new() { ["location"] = paths, ["interface"] = "lo" }, ParameterSources.None);

            Assert.That(plan.LaunchTexts[1], Does.StartWith(
                "udpsrc uri=\"udp://239.69.1.3:5004\" multicast-iface=\"lo\" buffer-size=2097152 "
                + "caps=\"application/x-rtp,media=audio,encoding-name=L24,payload=97,clock-rate=48000,channels=2\" ! "
                + "rtpjitterbuffer latency=50"));
            Assert.That(plan.Streams.Select(s => (s.Sink, s.Channels)), Is.EqualTo(new[] { ("audio1", (int?)8), ("audio2", 2) }));
            Assert.That((plan.SampleRate, plan.Clock), Is.EqualTo(((int?)48_000, ClockSharing.Shared)));

            File.WriteAllText(paths[1], Dante.Replace("39-A7", "39-A8", StringComparison.Ordinal));
            Assert.That(
                preset.Resolve(new() { ["location"] = paths }, ParameterSources.None).Clock, Is.EqualTo(ClockSharing.Auto));
            Assert.That(() => preset.Resolve(new() { ["location"] = paths, ["clock"] = "shared" }, ParameterSources.None),
                Throws.TypeOf<DescriptionException>().With.Message.Contains("the streams do not share a clock"));

            File.WriteAllText(paths[1], Dante.Replace("48000", "44100", StringComparison.Ordinal));
            Assert.That(() => preset.Resolve(new() { ["location"] = paths }, ParameterSources.None),
                Throws.TypeOf<AudioSourceException>().With.Message.Contains("different sample rates: 48000, 44100 Hz"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Test]
    public void A_file_that_is_not_there_is_not_found() =>
        Assert.That(() => Presets.Load("sdp").Resolve(new() { ["location"] = "no/such.sdp" }, ParameterSources.None),
            Throws.TypeOf<AudioSourceException>().With.Property("Kind").EqualTo(AudioSourceErrorKind.NotFound));
}
