using System.Globalization;
using AudioPipelines.Model;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Descriptions;

public class ValueTests
{
    [TestCase("10ms", 10_000_000)]
    [TestCase("1.5 s", 1_500_000_000)]
    [TestCase("2m", 120_000_000_000)]
    [TestCase("1h", 3_600_000_000_000)]
    [TestCase("250us", 250_000)]
    [TestCase("7ns", 7)]
    [TestCase("0s", 0)]
    [TestCase(".5ms", 500_000)]
    public void A_duration_is_a_number_and_a_unit(string text, long nanoseconds)
    {
        Assert.That(DurationText.TryParseNanoseconds(text, out long parsed), Is.True);
        Assert.That(parsed, Is.EqualTo(nanoseconds));
    }

    [TestCase("10")]
    [TestCase("ms")]
    [TestCase("-1s")]
    [TestCase("1,5s")]
    [TestCase("1e3s")]
    [TestCase("0.5ns")]
    [TestCase("1 S")]
    [TestCase("9999999999h")]
    [TestCase("79228162514264337593543950336s")]
    [TestCase("1..5s")]
    [TestCase("")]
    public void Anything_else_is_not_a_duration(string text) => Assert.That(DurationText.TryParse(text, out _), Is.False);

    [Test]
    public void A_duration_written_out_reads_back_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<long>(), ticks =>
        {
            var duration = TimeSpan.FromTicks(Math.Abs(ticks % (TimeSpan.MaxValue.Ticks / 100)));
            return DurationText.TryParse(DurationText.Format(duration), out TimeSpan back) && back == duration;
        }));

    [Test]
    public void A_number_written_into_launch_text_reads_back_the_same()
    {
        var description = PipelineDescription.Parse(
            "parameters: {x: {type: number}}\nlaunch: audiotestsrc freq={x} ! appsink", "n");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            string launch = description.Resolve(new() { ["x"] = number.Get }, ParameterSources.None).LaunchTexts[0];
            return double.Parse(GstLaunchReader.Properties(launch)[0].Value!, CultureInfo.InvariantCulture) == number.Get;
        }));
    }

    [TestCase("integer", "48000", "48000")]
    [TestCase("integer", "-1", "-1")]
    [TestCase("number", "0.25", "0.25")]
    [TestCase("boolean", "true", "true")]
    [TestCase("duration", "10ms", "10000000")]
    public void A_value_is_written_as_GStreamer_reads_it(string type, string value, string written)
    {
        var description = PipelineDescription.Parse(
            $"parameters: {{x: {{type: {type}}}}}\nlaunch: fakesrc p={{x}} ! appsink", "n");

        Assert.That(description.Resolve(new() { ["x"] = value }, ParameterSources.None).LaunchTexts[0], Is.EqualTo(
            $"fakesrc p={written} ! appsink"));
    }

    [TestCase("integer", "1.5")]
    [TestCase("integer", "99999999999999999999")]
    [TestCase("integer", "0x10")]
    [TestCase("number", "1,5")]
    [TestCase("number", "NaN")]
    [TestCase("number", "1e999")]
    [TestCase("boolean", "yes")]
    [TestCase("duration", "10")]
    [TestCase("path", "")]
    [TestCase("uri", "")]
    [TestCase("frameLength", "0")]
    public void A_value_of_the_wrong_type_is_refused(string type, string value)
    {
        string launch = type == "frameLength" ? "frame: \"{x}\"\nlaunch: fakesrc ! appsink" : "launch: fakesrc p={x} ! appsink";
        var description = PipelineDescription.Parse($"parameters: {{x: {{type: {type}}}}}\n{launch}", "n");

        Assert.That(() => description.Resolve(new() { ["x"] = value }, ParameterSources.None),
            Throws.TypeOf<DescriptionException>()
            .With.Message.Contains("parameter 'x' cannot be").And.Message.Contains("expected"));
    }

    [TestCase("talk.flac", "file:///home/me/talk.flac")]
    [TestCase("../a b/ü#?%.wav", "file:///home/a%20b/%C3%BC%23%3F%25.wav")]
    [TestCase("/x\"y\\z", "file:///x%22y%5Cz")]
    [TestCase("~/a", "file:///home/me/~/a")]
    [TestCase("http://h/p?q=a b&c=%20", "http://h/p?q=a%20b&c=%20")]
    [TestCase("rtsp://user:pw@h:554/s", "rtsp://user:pw@h:554/s")]
    [TestCase("file:///a b.wav", "file:///a%20b.wav")]
    public void A_path_becomes_a_URI(string given, string uri) =>
        Assert.That(LocalUri.From(given, windows: false, "/home/me"), Is.EqualTo(uri));

    [TestCase(@"C:\My Music\a.wav", "file:///C:/My%20Music/a.wav")]
    [TestCase(@"a.wav", "file:///D:/x/a.wav")]
    [TestCase(@"\\server\share\a.wav", "file://server/share/a.wav")]
    public void A_Windows_path_becomes_a_URI(string given, string uri) =>
        Assert.That(LocalUri.From(given, windows: true, @"D:\x"), Is.EqualTo(uri));

    [TestCase("file:///a%20b", false, "/a b")]
    [TestCase("file://localhost/a", false, "/a")]
    [TestCase("file:///C:/a%20b", true, @"C:\a b")]
    [TestCase("file://server/share/a", true, @"\\server\share\a")]
    [TestCase("http://h/a", false, null)]
    public void A_file_URI_is_a_path(string uri, bool windows, string? path) =>
        Assert.That(LocalUri.ToPath(uri, windows), Is.EqualTo(path));

    [TestCase("locaton", "location")]
    [TestCase("chan", "channels")]
    [TestCase("RATE", "rate")]
    [TestCase("zzzz", null)]
    public void The_nearest_name_is_suggested_if_it_is_near(string given, string? nearest) =>
        Assert.That(NearestName.Of(given, ["rate", "channels", "location"]), Is.EqualTo(nearest));

    [TestCase("kitten", "sitting", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("sinkname", "sinknmae", 1)]
    public void The_edit_distance_counts_changed_characters(string from, string to, int distance) =>
        Assert.That(NearestName.EditDistance(from, to), Is.EqualTo(distance));
}
