using AudioPipelines.Hosting;
using AudioPipelines.Nats.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.Nats.Tests;

/// <summary>A host publishes its sources and consumes those of another.</summary>
public class HostingTests
{
    [Test]
    public async Task A_host_publishes_what_its_configuration_names_and_another_consumes_it()
    {
        using NatsServer server = NatsServer.Start();
        using var gate = new SemaphoreSlim(0);
        var source = new ScriptSource(ScriptSource.Frames(50), ScriptSource.Format) { Gate = gate };
        var here = new Listening(source);
        using IHost sender = Build(
            server, ("Publish:0", "*"), audio => audio.AddSource("script", _ => source));
        var heard = new System.Collections.Concurrent.ConcurrentQueue<HeardFrame>();
        using IHost receiver = Build(
            server, ("Consume:0", "script"),
            audio => audio.AddHandler("script", (_, frame) => heard.Enqueue(HeardFrame.Of(frame))));

        await receiver.StartAsync();
        IAudioSource remote = receiver.Services.GetRequiredService<IAudioSources>().Get("script");
        Eventually.Is(() => remote.State == AudioSourceState.Recovering, "a source that waits for its publisher");
        await sender.StartAsync();
        Eventually.Is(() => remote.State == AudioSourceState.Running, "a source that has found it");
        gate.Release(50);
        await Eventually.Completes(remote.Completion, "the end there");

        Assert.That(heard, Is.EqualTo(here.Frames));
        LedgerAssert.Balances(source);
        LedgerAssert.Balances(remote);
        await receiver.StopAsync();
        await sender.StopAsync();
    }

    [Test]
    public async Task A_source_that_is_added_to_a_host_that_publishes_all_is_published_too()
    {
        using NatsServer server = NatsServer.Start();
        int heard = 0;
        using IHost sender = Build(server, ("Publish:0", "*"), audio => audio.AddHandler(static (_, _) => { }));
        await sender.StartAsync();
        IAudioSource late = sender.Services.GetRequiredService<IAudioSources>()
            .Add("late", "tone", new ParameterValues { ["realtime"] = true });
        using IHost receiver = Build(
            server, ("Consume:0", "late"), audio => audio.AddHandler("late", (_, _) => Interlocked.Increment(ref heard)));
        await receiver.StartAsync();
        Eventually.Is(() => Volatile.Read(ref heard) > 3, "frames of the source that was added");

        IAudioSource remote = receiver.Services.GetRequiredService<IAudioSources>().Get("late");
        await sender.StopAsync();
        await receiver.StopAsync();
        LedgerAssert.Balances(late);
        LedgerAssert.Balances(remote);
    }

    [TestCase("Publsh", "hall", "'Publsh' is not known")]
    [TestCase("Transport", "Pigeon", "JetStream or Core")]
    [TestCase("BatchTime", "soon", "a time such as 50ms")]
    [TestCase("OnDemand", "maybe", "true or false")]
    public void A_section_that_says_something_else_is_refused_in_words(string key, string value, string words)
    {
        IConfiguration section = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Assert.That(
            () => new ServiceCollection().AddAudioPipelines(audio => audio.AddNats(section)),
            Throws.ArgumentException.With.Message.Contains(words));
    }

    private static IHost Build(NatsServer server, (string Key, string Value) setting, Action<AudioPipelinesBuilder> more)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Nats:Url", server.Url), new($"Nats:{setting.Key}", setting.Value)]);
        builder.AddAudioPipelines(audio => more(audio.AddNats(builder.Configuration.GetSection("Nats"))));
        return builder.Build();
    }
}
