using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Hosting.Tests;

public class HandlerTests
{
    [Test]
    public async Task A_handler_has_a_scope_of_its_own_for_each_run_and_is_disposed_of_with_it()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = AddCounting(host);
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml", autoStart: false).AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        for (int run = 0; run < 2; run++)
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the tone ends");
        }

        Assert.That(journal.Lines, Is.EqualTo(new[]
        {
            "first frame of frontDoor, scope 1, disposed False",
            "disposed of after 10 frames, scope 1",
            "first frame of frontDoor, scope 2, disposed False",
            "disposed of after 10 frames, scope 2",
        }));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Stopping_the_host_disposes_of_the_handlers_of_running_sources()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = AddCounting(host);
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml").AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        Eventually.Is(() => journal.Frames >= 3, "three frames");
        await host.StopAsync();
        int frames = journal.Frames;
        Assert.That(journal.Lines[^1], Is.EqualTo($"disposed of after {frames} frames, scope 1"));
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task An_asynchronous_handler_is_waited_for_before_the_next_and_what_it_throws_fails_the_source()
    {
        await using var host = new TestHost();
        List<string> calls = [];
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml")
            .AddHandler("frontDoor", async (_, frame) =>
            {
                await Task.Yield();
                calls.Add($"first {frame.SampleIndex}");
                if (frame.SampleIndex == 960) throw new InvalidTimeZoneException("the application's own");
            })
            .AddHandler("frontDoor", (_, frame) => calls.Add($"second {frame.SampleIndex}")));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");

        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.Completion, "the failure"));

        Assert.That(error?.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
        Assert.That(calls, Is.EqualTo(new[] { "first 0", "second 0", "first 480", "second 480", "first 960" }));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_handler_that_is_async_void_is_refused_at_the_start()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml").AddHandler<AsyncVoidHandler>("frontDoor"));

        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(() => host.StartAsync());

        Assert.That(error?.Message, Does.Contain("AsyncVoidHandler.Handle is 'async void'"));
    }

    private sealed class AsyncVoidHandler : IAudioFrameHandler
    {
        public async void Handle(IAudioSource source, AudioFrame frame) => await Task.Yield();
    }

    [Test]
    public async Task Several_handlers_of_a_source_get_the_same_frame_in_the_order_of_their_registration()
    {
        await using var host = new TestHost();
        List<string> calls = [];
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml")
            .AddHandler("frontDoor", (_, frame) => calls.Add($"first {frame.SampleIndex}"))
            .AddHandler("frontDoor", (_, frame) => calls.Add($"second {frame.SampleIndex}")));
        await host.StartAsync();
        await Eventually.Completes(host.Source("frontDoor").Completion, "the tone ends");
        Assert.That(
            calls, Is.EqualTo(Enumerable.Range(0, 10).SelectMany(k => new[] { $"first {k * 480}", $"second {k * 480}" })));
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task A_handler_that_throws_fails_its_source_is_logged_and_the_host_goes_on()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = AddCounting(host);
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio
            .AddSource("bad", "tone.yaml").AddHandler("bad", (_, _) => throw new InvalidOperationException("no room left"))
            .AddSource("good", "tone.yaml").AddHandler<CountingHandler>("good"));
        await host.StartAsync();
        IAudioSource bad = host.Source("bad");
        AudioSourceException error =
            (await Assert.ThrowsAsync<AudioSourceException>(() => Eventually.Completes(bad.Completion, "the source fails")))!;
        int before = journal.Frames;
        Eventually.Is(() => journal.Frames > before, "the other source goes on");
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
            Assert.That(error.InnerException, Is.TypeOf<InvalidOperationException>());
            Assert.That(host.Log.WithId(120), Has.Length.EqualTo(1));
            Assert.That(host.Log.WithId(109).Single().Text, Does.Contain("no room left"));
            Assert.That(host.Log.WithId(109).Single().Category, Is.EqualTo("AudioPipelines.Sources.bad"));
        });
        await host.StopAsync();
        LedgerAssert.Balances(bad);
        LedgerAssert.Balances(host.Source("good"));
    }

    [Test]
    public async Task A_handler_that_cannot_be_made_fails_the_hosts_start()
    {
        await using var host = new TestHost(); // without the services that CountingHandler needs
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml").AddHandler<CountingHandler>("frontDoor"));
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StartAsync))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
            Assert.That(error.Message, Does.Contain("CountingHandler").And.Contain("frontDoor"));
            Assert.That(host.Source("frontDoor").State, Is.EqualTo(AudioSourceState.Failed).Or.EqualTo(AudioSourceState.Stopped));
        });
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    private static CountingHandler.Journal AddCounting(TestHost host)
    {
        var journal = new CountingHandler.Journal();
        host.Services.AddSingleton(journal).AddScoped<CountingHandler.ScopedService>();
        return journal;
    }
}
