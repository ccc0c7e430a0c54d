using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Server;

namespace AudioPipelines.Samples.Tests;

public class LevelAlarmTests
{
    [Test]
    public async Task A_web_hook_and_a_broker_are_told_when_it_is_loud_and_when_it_is_quiet_again()
    {
        using var hook = new WebHook();
        using MqttServer broker = await StartBrokerAsync();
        var published = new ConcurrentQueue<(string Topic, string Text)>();
        broker.InterceptingPublishAsync += message =>
        {
            published.Enqueue((message.ApplicationMessage.Topic, message.ApplicationMessage.ConvertPayloadToString()));
            return Task.CompletedTask;
        };

        ProgramResult run = Sample.Run(
            "LevelAlarm", Recording(), "-20", hook.Address, $"mqtt://127.0.0.1:{BrokerPort}/house/door", "http://127.0.0.1:1/")
            .Exited();
        await broker.StopAsync();

        string[] topics = [.. published.Select(message => message.Topic)];
        Assert.That(topics, Is.EqualTo(new[] { "house/door", "house/door" }));
        foreach (string[] texts in new[] { hook.Posted.ToArray(), [.. published.Select(message => message.Text)] })
        {
            JsonElement[] alarms = [.. texts.Select(text => JsonDocument.Parse(text).RootElement)];
            Assert.That(alarms.Select(alarm => alarm.GetProperty("isLoud").GetBoolean()), Is.EqualTo(new[] { true, false }));
            Assert.That(alarms[0].GetProperty("seconds").GetDouble(), Is.EqualTo(1).Within(0.3), "it became loud");
            Assert.That(alarms[1].GetProperty("seconds").GetDouble(), Is.EqualTo(2).Within(0.3), "it became quiet");
            Assert.That(alarms[0].GetProperty("level").GetDouble(), Is.InRange(-20, -9));
            Assert.That(alarms[1].GetProperty("level").GetDouble(), Is.LessThan(-26));
        }

        Assert.That(run.Error, Does.Contain("http://127.0.0.1:1/"), "who cannot be reached is named, and stops no alarm");
        Sample.HasBalancedLedger(run.Output);
    }

    private static int BrokerPort { get; } = FreePorts.Tcp();

    private static async Task<MqttServer> StartBrokerAsync()
    {
        MqttServer broker = new MqttServerFactory().CreateMqttServer(
            new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(BrokerPort)
                .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
                .WithDefaultEndpointBoundIPV6Address(IPAddress.None).Build());
        await broker.StartAsync();
        return broker;
    }

    /// <summary>A second of quiet, one of a loud tone, one of quiet.</summary>
    private static string Recording()
    {
        string path = Path.Combine(TestFolder.Create("alarm"), "door.wav");
        Waves.Write(path, 48_000, [
            [.. Enumerable.Range(0, 3 * 48_000).Select(
                n => (n / 48_000 == 1 ? 0.5f : 0.001f) * MathF.Sin(0.1f * n))]]);
        return path;
    }
}
