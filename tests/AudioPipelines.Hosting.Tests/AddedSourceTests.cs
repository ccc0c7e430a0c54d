using System.Collections.Concurrent;

namespace AudioPipelines.Hosting.Tests;

/// <summary>Sources that are added while the host runs.</summary>
public class AddedSourceTests
{
    [Test]
    public async Task A_source_that_is_added_while_the_host_runs_is_like_the_others()
    {
        await using var host = new TestHost();
        var frames = new ConcurrentQueue<(string Source, int Channels)>();
        host.Write("first.yaml", Tones.Live());
        host.Write("second.yaml", Tones.Live());
        host.With(audio => audio
            .AddSource("first", "first.yaml")
            .AddHandler((from, frame) => frames.Enqueue((from.Name, frame.Channels)))
            .Configure(options => options.ReloadDelay = TimeSpan.FromMilliseconds(50)));
        await host.StartAsync();
        List<string> told = [];
        host.Sources.Added += (_, name) => told.Add(name);

        IAudioSource source = host.Sources.Add("second", "second.yaml");
        Eventually.Is(() => frames.Contains(("second", 1)), "frames of the source that was added");
        Assert.That(host.Sources.Names, Is.EqualTo(new[] { "first", "second" }));
        Assert.That(told, Is.EqualTo(new[] { "second" }));
        Assert.That(host.Source("second"), Is.SameAs(source));
        host.Write("second.yaml", Tones.Live(channels: 2));
        Eventually.Is(() => frames.Contains(("second", 2)), "an edit of its file");

        await host.StopAsync();
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_cannot_be_added_leaves_the_host_as_it_is()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Live());
        host.Write("wrong.yaml", Tones.TwoErrors);
        host.With(audio => audio.AddSource("tone", "tone.yaml"));
        Refused("early", "tone.yaml", "does not run");
        await host.StartAsync();
        Refused("tone", "tone.yaml", "one of that name");
        Assert.That(
            () => host.Sources.Add("wrong", "wrong.yaml"),
            Throws.TypeOf<DescriptionException>().With.Property(nameof(DescriptionException.Errors)).Count.EqualTo(2));
        Assert.That(host.Sources.Names, Is.EqualTo(new[] { "tone" }));
        await host.StopAsync();
        Refused("late", "tone.yaml", "does not run");

        void Refused(string name, string description, string why) => Assert.That(
            () => host.Sources.Add(name, description), Throws.InvalidOperationException.With.Message.Contains(why));
    }

    [Test]
    public async Task A_source_that_is_added_and_does_not_start_is_logged_and_the_host_goes_on()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Live());
        host.Write("missing.yaml", Tones.MissingFile);
        host.With(audio => audio.AddSource("tone", "tone.yaml"));
        await host.StartAsync();
        IAudioSource missing = host.Sources.Add("missing", "missing.yaml");
        Eventually.Is(() => host.Log.WithId(140).Length > 0, "the failure in the log");
        Assert.That(host.Log.WithId(140).Single().Text, Does.Contain("missing"));
        Assert.That(missing.State, Is.EqualTo(AudioSourceState.Failed));
        Eventually.Is(() => host.Source("tone").State == AudioSourceState.Running, "the other source");
        await host.StopAsync();
    }

    [Test]
    public async Task Sources_that_are_added_while_the_host_stops_are_refused_or_stopped_with_it()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio.AddSource("tone", "tone.yaml"));
        await host.StartAsync();
        var added = new ConcurrentQueue<IAudioSource>();
        Task adding = Task.Run(() =>
        {
            for (int number = 0; ; number++) added.Enqueue(host.Sources.Add($"tone-{number}", "tone.yaml"));
        });
        Eventually.Is(() => added.Count >= 3, "sources that were added");
        await host.StopAsync();
        Assert.That(async () => await adding, Throws.InvalidOperationException);
        foreach (IAudioSource source in added)
        {
            Eventually.Is(() => source.State is AudioSourceState.Stopped or AudioSourceState.Created, $"{source.Name} to stop");
            LedgerAssert.Balances(source);
        }
    }
}
