using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

public class LaunchTextScannerTests
{
    [TestCase("filesrc location=\"abc ! fakesink", 17)]
    [TestCase("filesrc location='abc ! fakesink", 17)]
    [TestCase("filesrc location = \"abc ! fakesink", 19)]
    [TestCase("filesrc location=\"a\" ! x name='b", 30)]
    public void A_quote_that_is_never_closed_is_found(string text, int index) =>
        Assert.That(LaunchTextScanner.Scan(text).UnterminatedQuote, Is.EqualTo(index));

    [TestCase("filesrc location=\"a b.wav\" ! fakesink")]
    [TestCase("filesrc location='a \"b\".wav' ! fakesink")]
    [TestCase("filesrc location=it's.wav ! fakesink")]
    [TestCase("filesrc location=\"a\\\"b\" ! fakesink")]
    [TestCase("filesrc location=\"C:\\dir\\\"")]
    [TestCase("")]
    public void Closed_quotes_and_quotes_inside_words_pass(string text) =>
        Assert.That(LaunchTextScanner.Scan(text).UnterminatedQuote, Is.EqualTo(-1));

    [TestCase("audiotestsrc", 1)]
    [TestCase("audiotestsrc!fakesink", 2)]
    [TestCase("audiotestsrc freq = 440 name=x ! audio/x-raw, rate = 48000, format = F32LE ! fakesink x. ! fakesink", 4)]
    [TestCase("filesrc location=\"a ! b ! c\" ! fakesink", 2)]
    [TestCase("bin.( audiotestsrc ! queue ! fakesink )", 3)]
    [TestCase("http://host/a ! fakesink", 2)]
    public void Elements_are_counted(string text, int count) =>
        Assert.That(LaunchTextScanner.Scan(text).Elements, Is.EqualTo(count));

    [TestCase("audiotestsrc ! audio/x-raw ! identity ! ?fakesink", 38)]
    [TestCase("audiotestsrc ! ! fakesink", 13)]
    [TestCase("audiotestsrc ! fakesink !", 24)]
    [TestCase("audiotestsrc !\u00e9 fakesink", 13)]
    public void A_link_to_nothing_is_refused(string text, int index)
    {
        Assert.That(LaunchTextScanner.Scan(text).DanglingLink, Is.EqualTo(index));
        Assert.That(
            () => Pipeline.Parse(text), Throws.TypeOf<AudioSourceException>().With.Message.Contains($"character {index + 1}"));
    }

    [TestCase("audiotestsrc ! ( identity ) ! t. t. ! fakesink")]
    [TestCase("audiotestsrc ! \"audio/x-raw\" ! .sink")]
    [TestCase("filesrc location=\"a ! ?b\" ! fakesink")]
    [TestCase("http://host/a!?b ! fakesink")]
    public void Links_to_anything_else_pass(string text) =>
        Assert.That(LaunchTextScanner.Scan(text).DanglingLink, Is.EqualTo(-1));

    [Test]
    public void A_text_of_too_many_elements_is_refused_before_it_is_built()
    {
        string text = "audiotestsrc" + string.Concat(Enumerable.Repeat(" ! identity", LaunchTextScanner.MaximumElements));

        Assert.That(
            () => Pipeline.Parse(text),
            Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                AudioSourceErrorKind.InvalidDescription)
                .And.Message.Contains("1001 elements"));
    }

    [Test]
    public void Any_text_is_scanned_to_its_end()
    {
        var random = new Random(7);
        const string alphabet = "ab !=\"'\\/.,:;(){} \t\n";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            Assert.That(() => LaunchTextScanner.Scan(text), Throws.Nothing, text);
        }
    }

    [Test]
    public void A_launch_text_of_more_than_a_million_characters_is_refused()
    {
        string text = $"fakesrc name={new string('x', LaunchTextScanner.MaximumLength)}";
        Assert.That(() => LaunchTextScanner.Check(text), Throws.TypeOf<AudioSourceException>().With.Message.Contains("1048576"));
    }

    [TestCase("audiotestsrc ! queue name=filesink ! appsink", "audiotestsrc queue appsink")]
    [TestCase("( a ! ( b ! c ) ) ! d", "a b c d")]
    [TestCase("a ! tee name=t ! b t. ! c t.src_0 ! d", "a tee b c d")]
    [TestCase("a ! audio/x-raw,rate=8000 ! b", "a b")]
    [TestCase("http://h/x ! a location=\"b ! c\" d=e ! f", "a f")]
    [TestCase("a b =c ! d", "a d")]
    public void The_elements_that_a_text_names_are_found(string text, string expected) =>
        Assert.That(LaunchTextScanner.ElementNames(text), Is.EqualTo(expected.Split(' ')));
}
