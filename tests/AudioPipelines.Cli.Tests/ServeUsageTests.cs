using System.Net;
using AudioPipelines.Cli.Serving;

namespace AudioPipelines.Cli.Tests;

/// <summary>What is typed wrongly behind <c>serve</c> is explained before anything runs.</summary>
[Parallelizable]
public class ServeUsageTests
{
    [TestCase("serve", "'serve' needs DESCRIPTION, for example: audiopipelines serve mic tone --open")]
    [TestCase("serv tone", "did you mean 'serve'?")]
    [TestCase("serve ton", "did you mean 'tone'?")]
    [TestCase("serve tone mik", "did you mean 'mic'?")]
    [TestCase("serve file", "--set location=")]
    [TestCase("serve tone --set tone.frequenzy=5", "did you mean 'frequency'?")]
    [TestCase("serve tone --set tome.frequency=5", "there is no source 'tome'; did you mean 'tone'?")]
    [TestCase("serve tone mic --set wrong=5", "none of the sources has a parameter 'wrong'. There are: ")]
    [TestCase("serve tone --set wave=sinne", "did you mean 'sine'?")]
    [TestCase("serve tone --set wave", "NAME=VALUE")]
    [TestCase("serve tone --lisen 8099", "did you mean '--listen'?")]
    [TestCase("serve tone --frequenzy 5", "did you mean '--frequency'?")]
    [TestCase("serve tone --root .", "--trust restricted")]
    [TestCase("serve tone --token-file /nowhere/token", "openssl rand -hex 24 > /nowhere/token")]
    public void A_wrong_command_line_is_explained(string arguments, string message)
    {
        ProgramResult result = Tool.Fails(2, message, arguments.Split(' '));

        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public void A_folder_without_a_description_says_how_to_write_one()
    {
        string folder = TestFolder.Create("empty");
        Tool.Fails(2, $"audiopipelines new mic {folder}/mic.yaml", "serve", folder);
    }

    [Test]
    public void All_errors_of_all_descriptions_come_at_once()
    {
        string folder = TestFolder.Create("wrong");
        File.WriteAllText(Path.Combine(folder, "one.yaml"), "name: one\nlunch: audiotestsrc ! appsink\n");
        File.WriteAllText(Path.Combine(folder, "two.yaml"), "name: two\nlaunch: audiotestsrc ! appsink\nfrmae: 10ms\n");

        ProgramResult result = Tool.Fails(2, "did you mean 'frame'?", "serve", folder, "ton");

        Assert.That(result.Error, Does.Contain("did you mean 'launch'?").And.Contain("did you mean 'tone'?"));
    }

    [TestCase(null, "127.0.0.1:8099")]
    [TestCase("9000", "127.0.0.1:9000")]
    [TestCase("0", "127.0.0.1:0")]
    [TestCase("localhost:9000", "127.0.0.1:9000")]
    [TestCase("192.0.2.7", "192.0.2.7:8099")]
    [TestCase("*:80", "0.0.0.0:80")]
    [TestCase("[::1]:9000", "[::1]:9000")]
    [TestCase("::", "[::]:8099")]
    [TestCase("[::]", "[::]:8099")]
    public void An_address_is_read_in_the_forms_that_people_write(string? text, string address) =>
        Assert.That(ListenAddress.Parse(text).ToString(), Is.EqualTo(address));

    [TestCase(":8099", "names no address")]
    [TestCase("http://127.0.0.1:8099/", "is a URL")]
    [TestCase("127.0.0.1:", "no port from 0 to 65535")]
    [TestCase("127.0.0.1:65536", "no port from 0 to 65535")]
    [TestCase("127.0.0.1:http", "no port from 0 to 65535")]
    [TestCase("99999", "no port from 0 to 65535")]
    [TestCase("example.org:80", "names no address of this machine")]
    [TestCase("1.2:80", "names no address of this machine")]
    [TestCase("", "names no address of this machine")]
    public void What_is_no_address_is_refused_with_what_to_write(string text, string message) => Assert.That(
        () => ListenAddress.Parse(text), Throws.TypeOf<UsageException>().With.Message.Contains(message)
            .And.Message.Contains("127.0.0.1:8099"));

    [Test]
    public void Only_the_loopback_interface_is_this_machine_alone() => Assert.That(
        new[] { "127.0.0.1", "127.8.8.8", "[::1]", "0.0.0.0", "[::]", "192.0.2.7" }.Select(
            text => ListenAddress.Parse(text).IsLoopback),
        Is.EqualTo(new[] { true, true, true, false, false, false }));

    [Test]
    public void The_page_of_all_addresses_has_an_address_that_others_can_open() => Assert.That(
        IPAddress.Parse(ListenAddress.Parse("*:1").Url(7, forThisMachine: false).Host), Is.Not.EqualTo(IPAddress.Any));

    [TestCase("", "is empty")]
    [TestCase("short", "5 characters, which can be guessed")]
    [TestCase("two words that are long enough", "more than one word")]
    [TestCase("schlüssel-mit-umlaut", "letters that a browser cannot send")]
    public void A_token_that_is_none_is_refused(string text, string message)
    {
        string file = Tool.NewFile("token");
        File.WriteAllText(file, text);
        Assert.That(
            () => AccessToken.Read(file), Throws.TypeOf<UsageException>().With.Message.Contains(message)
                .And.Message.Contains("openssl"));
    }

    [Test]
    public void A_token_is_its_file_s_line_and_says_who_else_may_read_it()
    {
        string file = Tool.NewFile("token");
        File.WriteAllText(file, " 0123456789abcdef\r\n");
        Tool.SetMode("604", file);
        AccessToken token = AccessToken.Read(file), other = AccessToken.Create();

        Assert.That((token.Text, token.IsReadByOthers), Is.EqualTo(("0123456789abcdef", true)));
        Tool.SetMode("400", file);
        Assert.That(token.IsReadByOthers, Is.False);
        Assert.That((other.Text.Length, other.IsReadByOthers), Is.EqualTo((32, false)));
        Assert.That(AccessToken.Create().Text, Is.Not.EqualTo(other.Text));
    }
}
