using AudioPipelines.Model;

namespace AudioPipelines.Tests.Descriptions;

public class LaunchLexerTests
{
    [TestCase("a b =c ! d", "W:a A:b =c O:! W:d")]
    [TestCase("a b=\"c ! d\" e='f g' ! h", "A:b=\"c ! d\" A:e='f g' O:! W:h")]
    [TestCase("a ! audio/x-raw, rate = 8000 ! b", "W:a O:! C:audio/x-raw, rate = 8000 O:! W:b")]
    [TestCase("audio/x-raw,a=b\\!c ! d", "C:audio/x-raw,a=b\\!c O:! W:d")]
    [TestCase("bin.( a ) t.src_0 :", "W:bin. O:( W:a O:) W:t.src_0 O::")]
    [TestCase("http://h/a!?b=c ! d", "W:http://h/a!?b=c O:! W:d")]
    [TestCase("a!b", "W:a O:! W:b")]
    [TestCase("a b=c\\ d e", "A:b=c\\ d W:e")]
    [TestCase("\"audio/x-raw\" ! a", "W:\"audio/x-raw\" O:! W:a")]
    [TestCase("a.b=c", "W:a.b O:= W:c")]
    public void A_text_is_split_as_GStreamer_splits_it(string text, string tokens) =>
        Assert.That(string.Join(' ', Read(text).Select(t => $"{$"{t.Kind}"[0]}:{text[t.Start..t.End]}")), Does.EndWith(tokens));

    [TestCase("a b=\"c", LaunchFault.UnclosedQuote, 4)]
    [TestCase("a b='c", LaunchFault.UnclosedQuote, 4)]
    [TestCase("a \"b", LaunchFault.UnclosedQuote, 2)]
    [TestCase("a b=\"c\\\"", LaunchFault.EscapedClosingQuote, 4)]
    [TestCase("a b='c'", LaunchFault.SingleQuote, 4)]
    [TestCase("a b=\"c\"d", LaunchFault.TextAfterQuote, 7)]
    [TestCase("a b=", LaunchFault.NoValue, 2)]
    [TestCase("a it's", LaunchFault.QuoteOutsideValue, 4)]
    [TestCase("a \\b", LaunchFault.Backslash, 2)]
    [TestCase("a b=c\\\nd", LaunchFault.Backslash, 5)]
    public void What_GStreamer_reads_otherwise_than_it_looks_is_a_fault(string text, object fault, int index)
    {
        LaunchToken token = Read(text).First(t => t.Fault is not LaunchFault.None);
        Assert.That((token.Fault, token.FaultAt), Is.EqualTo(((LaunchFault)fault, index)));
    }

    [Test]
    public void Every_character_is_read_once()
    {
        var random = new Random(7);
        const string alphabet = "ab !=\"'\\/.,:;(){} \t\n";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            int end = 0;
            foreach (LaunchToken token in Read(text))
            {
                Assert.That(text[end..token.Start].Trim(), Is.Empty, text);
                Assert.That(token.End, Is.GreaterThan(token.Start), text);
                end = token.End;
            }

            Assert.That(text[end..].Trim(), Is.Empty, text);
        }
    }

    private static List<LaunchToken> Read(string text)
    {
        List<LaunchToken> tokens = [];
        foreach (LaunchToken token in new LaunchLexer(text)) tokens.Add(token);
        return tokens;
    }
}
