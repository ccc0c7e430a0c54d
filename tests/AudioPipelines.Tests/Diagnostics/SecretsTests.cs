using AudioPipelines.Descriptions;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Diagnostics;

public class SecretsTests
{
    [TestCase("rtsp://me:hunter2@cam/1", "rtsp://me:***@cam/1")]
    [TestCase("rtsp://me:hun@ter2@cam/1 and http://a:b@c", "rtsp://me:***@cam/1 and http://a:***@c")]
    [TestCase("http://me@cam:80/a:b@c", "http://me@cam:80/a:b@c")]
    [TestCase("rtspsrc user-id=me user-pw=hunter2 ! fakesink", "rtspsrc user-id=me user-pw=*** ! fakesink")]
    [TestCase("rtspsrc user-pw=\"hun \\\" ter2\" latency=1", "rtspsrc user-pw=*** latency=1")]
    [TestCase("rtspsrc user-pw = (string)hunter2, x", "rtspsrc user-pw = (string)***, x")]
    [TestCase("label=\"GstRTSPSrc\\nuser-pw=\\\"a\\\\\\\"b\\\"\\nlocation=\\\"x\\\"\"",
        "label=\"GstRTSPSrc\\nuser-pw=***\\nlocation=\\\"x\\\"\"")]
    [TestCase("http://h/a?token=abc&x=1", "http://h/a?token=***&x=1")]
    [TestCase("the password is wrong; passwords differ", "the password is wrong; passwords differ")]
    [TestCase("user-pw=\"never closed", "user-pw=***")]
    public void What_stands_where_passwords_do_is_hidden(string text, string expected) =>
        Assert.That(Secrets.Hide(text), Is.EqualTo(expected));

    [Test]
    public void A_known_secret_is_hidden_in_every_spelling()
    {
        // § keeps them out of other tests' texts
        IEnumerable<string> characters = "aZ3 \"\\Äß€😀%&=:/@;,!'$".EnumerateRunes().Select(rune => rune.ToString());
        Gen<string> secrets = Gen.Elements(characters).ArrayOf()
            .Select(parts => $"§{string.Concat(parts)}").Where(text => text.Length >= 4);
        Prop.ForAll(secrets.ToArbitrary(), secret =>
        {
            Secrets.Remember(secret);
            string quoted = secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(
                "\"", "\\\"", StringComparison.Ordinal);
            string twice = quoted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            string launch = GstQuoting.Quote(secret)[3..^3], longer = GstQuoting.Quote($"a {secret}")[3..^3];
            foreach (string spelling in new[] { secret, quoted, twice, Uri.EscapeDataString(secret), launch })
                Assert.That(Secrets.Hide($"<{spelling}>"), Does.Not.Contain(spelling));
            Assert.That(Secrets.Hide(longer), Does.EndWith(Secrets.Mark));
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void A_secret_that_holds_another_is_hidden_whole()
    {
        Secrets.Remember("inner-secret");
        Assert.That(Secrets.Hide("<inner-secret>"), Is.EqualTo("<***>"), "known before the other is");
        Secrets.Remember("an-inner-secret-more");
        Assert.That(
            Secrets.Hide("<an-inner-secret-more>, <an-inner-secret>, inner secret"),
            Is.EqualTo("<***>, <an-***>, inner secret"));
    }

    [Test]
    public void A_short_secret_does_not_take_the_letters_out_of_every_text()
    {
        Secrets.Remember("e");
        Assert.That(Secrets.Hide("The element"), Is.EqualTo("The element"));
    }

    [Test]
    public void Secrets_are_kept_within_bounds()
    {
        for (int i = 0; i < 1_000; i++) Secrets.Remember($"bounded-{i}-");
        Assert.That((Secrets.Hide("bounded-0-"), Secrets.Hide("bounded-999-")), Is.EqualTo(("bounded-0-", Secrets.Mark)));
    }

    [Test]
    public void An_error_shows_neither_secrets_nor_control_characters()
    {
        Secrets.Remember("planted-secret");
        var error = new AudioSourceException(AudioSourceErrorKind.Network,
            "planted-secret \e[31m http://a:b@c")
        { GStreamerMessage = "planted-secret\r", GStreamerDebug = "x\0planted-secret" };
        Assert.That(
            error.ToString(), Does.Not.Contain("planted-secret").And.Not.Contain('\e').And.Contain(@"\x1b[31m http://a:***@c"));
        Assert.That((error.GStreamerMessage, error.GStreamerDebug), Is.EqualTo((@"***\x0d", @"x\x00***")));
        Assert.That(error.WithText("planted-secret").GStreamerDebug, Is.EqualTo(@"x\x00***"));
        Assert.That(new SourceWarning("planted-secret\e", null, "planted-secret\a").ToString(),
            Does.Contain(@"***\x1b").And.Contain(@"***\x07"));
    }

    [Test]
    public void Nothing_that_a_terminal_acts_on_is_left() => Prop.ForAll<string>(text =>
        !ShownText.WithoutControls(text ?? "").Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c == '\u202e'))
            .QuickCheckThrowOnFailure();
}
