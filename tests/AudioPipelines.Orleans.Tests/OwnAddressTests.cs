using System.Net;
using AudioPipelines.Fleet.Cluster;

namespace AudioPipelines.Orleans.Tests;

/// <summary>By which address a silo tells others to reach it, where nobody says.</summary>
public class OwnAddressTests
{
    [TestCase("10.0.0.5", "127.0.0.1", "172.17.0.1", "10.0.0.5+")]
    [TestCase("10.0.0.5", "10.0.0.5+", "192.168.1.7+")]
    [TestCase("172.17.0.1", "127.0.0.1", "172.17.0.1")]
    [TestCase("10.0.0.5", "fe80::1+", "169.254.3.4+", "10.0.0.5")]
    [TestCase("127.0.0.1", "127.0.0.1")]
    [TestCase("127.0.0.1")]
    public void It_is_one_that_leads_out_and_the_loopback_interface_only_without_a_network(string chosen, params string[] all)
    {
        IPAddress own = OwnAddress.Choose(
            all.Select(one => (IPAddress.Parse(one.TrimEnd('+')), one.EndsWith('+')))); // '+': its interface has a gateway
        Assert.That(own.ToString(), Is.EqualTo(chosen));
    }
}
