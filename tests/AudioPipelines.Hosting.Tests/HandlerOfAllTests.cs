using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Hosting.Tests;

/// <summary>Handlers of every source, and handlers that are asynchronous classes.</summary>
public class HandlerOfAllTests
{
    [Test]
    public async Task A_handler_without_a_name_takes_the_frames_of_every_source_and_is_told_whose_they_are()
    {
        await using var host = new TestHost();
        var frames = new ConcurrentQueue<string>();
        host.Services.AddSingleton(frames);
        host.Write("pipelines/left.yaml", Tones.Short);
        host.Write("pipelines/right.yaml", Tones.Short);
        host.With(audio => audio
            .AddFolder("pipelines")
            .AddHandler<Naming>()
            .AddHandler((source, _) => frames.Enqueue($"all: {source.Name}"))
            .AddHandler("left", (source, _) => frames.Enqueue($"own: {source.Name}")));
        await host.StartAsync();
        foreach (string name in new[] { "left", "right" })
        {
            await Eventually.Completes(host.Source(name).Completion, "the tone ends");
            LedgerAssert.Balances(host.Source(name));
        }

        Assert.That(frames.GroupBy(line => line).Select(group => (group.Key, group.Count())), Is.EquivalentTo(new[]
        {
            ("left", 10), ("right", 10), ("all: left", 10), ("all: right", 10), ("own: left", 10),
        }));
        Assert.That(frames.Where(line => line.EndsWith("left", StringComparison.Ordinal)).Take(3), Is.EqualTo(
            new[] { "left", "all: left", "own: left" }));
    }

    [Test]
    public async Task An_asynchronous_handler_class_is_waited_for()
    {
        await using var host = new TestHost();
        var lines = new ConcurrentQueue<string>();
        host.Services.AddSingleton(lines);
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml").AddHandler<Slow>("frontDoor"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        await Eventually.Completes(source.Completion, "the tone ends");

        Assert.That(lines, Is.EqualTo(Enumerable.Range(0, 10).SelectMany(n => new[] { $"begins {n * 480}", $"ends {n * 480}" })));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
        LedgerAssert.Balances(source);
    }

    private sealed class Naming(ConcurrentQueue<string> frames) : IAudioFrameHandler
    {
        public void Handle(IAudioSource source, AudioFrame frame) => frames.Enqueue(source.Name);
    }

    private sealed class Slow(ConcurrentQueue<string> lines) : IAsyncAudioFrameHandler
    {
        public async ValueTask HandleAsync(IAudioSource source, AudioFrame frame)
        {
            lines.Enqueue($"begins {frame.SampleIndex}");
            await Task.Yield();
            lines.Enqueue($"ends {frame.SampleIndex}");
        }
    }
}
