using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Hosting.Tests;

public class SourcesOfAHostTests
{
    [Test]
    public async Task A_source_of_the_configuration_runs_with_the_host_and_its_handler_gets_every_frame()
    {
        await using var host = new TestHost();
        long samples = 0;
        host.Write("tone.yaml", Tones.Short);
        host.WithSettings(("Sources:frontDoor:Description", "tone.yaml"))
            .With(audio => audio.AddHandler("frontDoor", (_, frame) => samples += frame.SamplesPerChannel));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        await Eventually.Completes(source.Completion, "the tone ends");
        Assert.Multiple(() =>
        {
            Assert.That(source.Name, Is.EqualTo("frontDoor"));
            Assert.That(samples, Is.EqualTo(4800));
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(4800));
            Assert.That(source.Ledger.Total.Elapsed, Is.EqualTo(4800));
        });
        await host.StopAsync();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task The_sources_of_a_host_can_share_the_thread_that_calls_their_handlers()
    {
        await using var host = new TestHost();
        var threads = new ConcurrentDictionary<string, int>();
        string[] names = [.. Enumerable.Range(0, 8).Select(number => $"tone{number}")];
        foreach (string name in names)
        {
            host.Write($"pipelines/{name}.yaml", Tones.Short);
            host.With(audio => audio.AddHandler(
                name, (_, _) => threads.AddOrUpdate(Thread.CurrentThread.Name ?? "", 1, (_, frames) => frames + 1)));
        }

        host.WithSettings(("Folder", "pipelines"), ("DeliveryThreads", "1"));
        await host.StartAsync();
        foreach (string name in names) await Eventually.Completes(host.Source(name).Completion, $"{name} ends");

        Assert.That(threads, Is.EqualTo(new Dictionary<string, int> { ["audio delivery 1"] = 8 * 10 }));
        foreach (string name in names) LedgerAssert.Balances(host.Source(name));
    }

    [Test]
    public async Task Sources_come_from_code_folder_and_configuration_together()
    {
        await using var host = new TestHost();
        host.Write("pipelines/hall.yaml", Tones.Short);
        host.Write("pipelines/yard.json", """{ "launch": "audiotestsrc num-buffers=10 ! audioconvert ! appsink name=audio" }""");
        host.Write("pipelines/pipeline.schema.json", "{}");
        host.With(audio => audio.AddSource("inCode", "tone", new ParameterValues { ["buffers"] = 5 }))
            .WithSettings(("Folder", "pipelines"), ("Sources:inSettings:Description", "tone"),
                ("Sources:inSettings:Parameters:buffers", "5"))
            .With(audio => audio.AddSource("own", _ => new ThreeFrames()));
        await host.StartAsync();
        string[] expected = ["hall", "inCode", "inSettings", "own", "yard"];
        Assert.That(host.Sources.Names, Is.EqualTo(expected));
        foreach (string name in expected)
        {
            await Eventually.Completes(host.Source(name).Completion, $"{name} ends");
            Assert.That(host.Source(name).Ledger.Total.Unclaimed, Is.GreaterThan(0), name);
            LedgerAssert.Balances(host.Source(name));
        }
    }

    [Test]
    public async Task A_file_of_the_folder_that_a_source_names_is_that_sources()
    {
        await using var host = new TestHost();
        host.Write("pipelines/array.yaml", Tones.Short);
        host.WithSettings(
            ("Folder", "pipelines"),
            ("Sources:left:Description", "pipelines/array.yaml"),
            ("Sources:right:Description", "pipelines/array.yaml"));
        Assert.That(host.Sources.Names, Is.EqualTo(new[] { "left", "right" }));
    }

    [Test]
    public async Task A_keyed_source_is_the_one_of_the_registry()
    {
        await using var host = new TestHost();
        host.With(audio => audio.AddSource("frontDoor", "tone", autoStart: false));
        host.Services.AddSingleton<TakesAKeyedSource>();
        Assert.Multiple(() =>
        {
            Assert.That(host.Source("frontDoor"), Is.SameAs(host.Sources.Get("frontDoor")));
            Assert.That(
                host.Host.Services.GetRequiredService<TakesAKeyedSource>().Source, Is.SameAs(host.Sources.Get("frontDoor")));
            Assert.That(host.Sources.TryGet("backDoor", out _), Is.False);
        });
    }

    [Test]
    public async Task An_unknown_source_is_answered_with_those_there_are()
    {
        await using var host = new TestHost();
        host.With(audio => audio.AddSource("frontDoor", "tone").AddSource("backDoor", "tone"));
        Assert.That(
            () => host.Source("sideDoor"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("backDoor, frontDoor"));
    }

    [Test]
    public async Task A_source_without_auto_start_waits_to_be_started()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.WithSettings(("Sources:frontDoor:Description", "tone.yaml"), ("Sources:frontDoor:AutoStart", "false"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Created));
        source.Start();
        await Eventually.Completes(source.Completion, "the tone ends");
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(4800));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Frames_can_be_read_instead_of_handled()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.WithSettings(("Sources:frontDoor:Description", "tone.yaml"), ("Sources:frontDoor:AutoStart", "false"));
        await host.StartAsync();
        long samples = 0;
        await foreach (AudioFrame frame in host.Source("frontDoor").ReadFramesAsync()) samples += frame.SamplesPerChannel;
        Assert.That(samples, Is.EqualTo(4800));
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    private sealed class TakesAKeyedSource([FromKeyedServices("frontDoor")] IAudioSource source)
    {
        public IAudioSource Source => source;
    }

    private sealed class ThreeFrames : AudioSource
    {
        protected override void Run(CancellationToken stopping)
        {
            for (int frame = 0; frame < 3; frame++) Emit([new float[480]], frame * 10_000_000L);
        }
    }
}
