using System.Net;
using AudioPipelines.Trust;

namespace AudioPipelines.Tests.Trust;

public class StrictUriTests
{
    [TestCase("http://example.org", "http", "example.org")]
    [TestCase("HTTPS://example.org:8443/a?b=c#d", "https", "example.org")]
    [TestCase("http://93.184.216.34/a", "http", "93.184.216.34")]
    [TestCase("http://[2606:2800:220:1::1]:80/", "http", "2606:2800:220:1::1")]
    [TestCase("http://3com.example/", "http", "3com.example")]
    [TestCase("file:///srv/a%20b.wav", "file", "")]
    [TestCase("file://localhost/srv/a.wav", "file", "localhost")]
    public void A_plain_uri_is_read(string text, string scheme, string host)
    {
        StrictUri uri = StrictUri.Parse(text)!;
        Assert.That((uri.Scheme, uri.Host), Is.EqualTo((scheme, host)));
    }

    [TestCase("http://user@example.org/")]
    [TestCase("http://example.org@127.0.0.1/")]
    [TestCase(@"http://example.org\@127.0.0.1/")]
    [TestCase("http://127.1/")]
    [TestCase("http://0x7f000001/")]
    [TestCase("http://2130706433/")]
    [TestCase("http://0177.0.0.1/")]
    [TestCase("http://example.org:99999/")]
    [TestCase("http://exa mple.org/")]
    [TestCase("http://example.org/\n")]
    [TestCase("http://ex%61mple.org/")]
    [TestCase("http://[::1/")]
    [TestCase("http://[::1%25lo]/")]
    [TestCase("http:example.org")]
    [TestCase("//example.org/")]
    [TestCase("")]
    public void What_can_be_read_in_two_ways_is_no_uri(string text) => Assert.That(StrictUri.Parse(text), Is.Null);

    [TestCase("8.8.8.8", true)]
    [TestCase("1.1.1.1", true)]
    [TestCase("172.15.255.255", true)]
    [TestCase("172.32.0.0", true)]
    [TestCase("100.63.255.255", true)]
    [TestCase("2606:4700::1111", true)]
    [TestCase("::ffff:8.8.8.8", true)]
    [TestCase("64:ff9b::808:808", true)]
    [TestCase("172.16.0.0", false)]
    [TestCase("172.31.255.255", false)]
    [TestCase("100.127.255.255", false)]
    [TestCase("169.254.169.254", false)]
    [TestCase("127.255.255.255", false)]
    [TestCase("0.0.0.0", false)]
    [TestCase("192.0.2.1", false)]
    [TestCase("198.19.0.1", false)]
    [TestCase("239.1.2.3", false)]
    [TestCase("255.255.255.255", false)]
    [TestCase("::", false)]
    [TestCase("::1", false)]
    [TestCase("::127.0.0.1", false)]
    [TestCase("::ffff:10.0.0.1", false)]
    [TestCase("64:ff9b::a00:1", false)]
    [TestCase("64:ff9b:1::1", false)]
    [TestCase("2002:a00:1::", false)]
    [TestCase("2001::1", false)]
    [TestCase("2001:db8::1", false)]
    [TestCase("fe80::1", false)]
    [TestCase("fec0::1", false)]
    [TestCase("fc00::1", false)]
    [TestCase("ff0e::1", false)]
    public void An_address_is_public_or_it_is_not(string address, bool isPublic) =>
        Assert.That(PublicAddress.IsPublic(IPAddress.Parse(address)), Is.EqualTo(isPublic));

    [Test]
    public void A_name_is_judged_by_all_its_addresses()
    {
        var rules = new ResourceRules(SourceTrust.Restricted, host => host switch
        {
            "public.example" => [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("2606:4700::1111")],
            "mixed.example" => [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("10.0.0.1")],
            _ => [],
        });

        Assert.That(() => rules.CheckUri("http://public.example/a", "test"), Throws.Nothing);
        Assert.That(() => rules.CheckUri("http://mixed.example/a", "test"),
            Throws.TypeOf<AudioSourceException>().With.Message.Contains("10.0.0.1").And.Property(
                nameof(AudioSourceException.Kind)).EqualTo(AudioSourceErrorKind.AccessDenied));
        Assert.That(() => rules.CheckUri("http://unknown.example/a", "test"),
            Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                AudioSourceErrorKind.Network));
    }

    [TestCase("location", "a.wav", 2)]
    [TestCase("location", "http://h/a", 1)]
    [TestCase("uri", "a.wav", 1)]
    [TestCase("anything", "file:///etc/passwd", 1)]
    [TestCase("anything", "/etc/passwd", 2)]
    [TestCase("anything", "x/../../etc/passwd", 2)]
    [TestCase("ssl-ca-file", "ca.pem", 2)]
    [TestCase("host", "h", 3)]
    [TestCase("server", "/run/pulse", 3)]
    [TestCase("name", "/a", 0)]
    [TestCase("user-agent", "http://h", 0)]
    [TestCase("wave", "sine", 0)]
    public void A_property_is_judged_by_its_name_and_its_text(string property, string text, int kind) =>
        Assert.That((int)ResourceProperty.KindOf(property, text), Is.EqualTo(kind));
}
