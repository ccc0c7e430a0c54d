using System.Net;
using AudioPipelines.Fleet.AddressBook;

namespace AudioPipelines.Orleans.Tests;

/// <summary>A silo tells others an address that they can reach, or that it has none.</summary>
public class OwnEntryTests
{
    private const string Token = "0123456789abcdef";

    [TestCase("http://0.0.0.0:8098", Token, "http://10.0.0.5:8098/", "http://127.0.0.1:8098/")]
    [TestCase("http://[::]:8098", Token, "http://10.0.0.5:8098/", "http://127.0.0.1:8098/")]
    [TestCase("http://10.0.0.5:8098", Token, "http://10.0.0.5:8098/", null)]
    [TestCase("http://0.0.0.0:8098", null, null, "http://127.0.0.1:8098/", TestName = "Without_a_token_it_refuses_others")]
    [TestCase("http://127.0.0.1:8098", Token, null, "http://127.0.0.1:8098/")]
    public void The_address_is_one_that_is_listened_on(string listens, string? token, string? url, string? local)
    {
        SiloEntry entry = OwnEntry.Of("a", IPAddress.Parse("10.0.0.5"), [listens], new FleetHttpOptions { Token = token });
        Assert.That((entry.Url?.AbsoluteUri, entry.Local?.AbsoluteUri), Is.EqualTo((url, local)));
    }

    [Test]
    public void What_is_advertised_goes_first_and_the_loopback_interface_is_its_own_machine_s()
    {
        var http = new FleetHttpOptions { Advertise = new Uri("https://audio.example:443") };
        SiloEntry entry = OwnEntry.Of("a", IPAddress.Parse("10.0.0.5"), ["http://127.0.0.1:8098"], http);
        Assert.That(entry.From("another machine")!.AbsoluteUri, Is.EqualTo("https://audio.example/"));
        Assert.That(entry.From(ThisMachine.Id)!.AbsoluteUri, Is.EqualTo("http://127.0.0.1:8098/"));
    }
}
