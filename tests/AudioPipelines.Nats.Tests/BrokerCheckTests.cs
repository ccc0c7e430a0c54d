namespace AudioPipelines.Nats.Tests;

/// <summary>A program may ask at its start whether its broker is there.</summary>
public class BrokerCheckTests
{
    [Test]
    public async Task A_broker_that_is_there_passes_with_and_without_JetStream()
    {
        using NatsServer broker = NatsServer.Start();
        await new RemoteSourceOptions { Url = broker.Url }.CheckBrokerAsync();
        await new NatsPublisherOptions { Url = broker.Url, Transport = FrameTransport.Core }.CheckBrokerAsync();
    }

    [Test]
    public void One_that_is_not_there_or_refuses_us_is_an_error_that_says_what_to_do_and_no_password()
    {
        string nobody = NatsServer.UrlOfNobody();
        Assert.That(
            () => new RemoteSourceOptions { Url = nobody }.CheckBrokerAsync(),
            Throws.TypeOf<AudioSourceException>().With.Message.Contains($"{nobody} cannot be reached"));
        using NatsServer broker = NatsServer.Start("--user", "me", "--pass", "right-word");
        string wrong = broker.Url.Replace("nats://", "nats://me:s3cret-word@", StringComparison.Ordinal);
        Assert.That(
            () => new RemoteSourceOptions { Url = wrong }.CheckBrokerAsync(),
            Throws.TypeOf<AudioSourceException>().With.Message.Contains("refuses us").And.Message.Not.Contains("s3cret-word"));
    }
}
