using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.Hosting.Tests;

public class StartAndStopTests
{
    [Test]
    public async Task A_source_that_cannot_start_fails_the_hosts_start_and_the_others_are_stopped()
    {
        await using var host = new TestHost();
        Add(host, "good", Tones.Live());
        Add(host, "bad", Tones.MissingFile);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StartAsync))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
            Assert.That(error.Message, Does.StartWith("1 of 2 audio sources could not be started.\nbad: "));
            Assert.That(host.Source("good").State, Is.EqualTo(AudioSourceState.Stopped));
            Assert.That(host.Source("bad").State, Is.EqualTo(AudioSourceState.Failed));
        });
        LedgerAssert.Balances(host.Source("good"));
        LedgerAssert.Balances(host.Source("bad"));
    }

    [Test]
    public async Task Two_sources_that_cannot_start_are_told_of_together()
    {
        await using var host = new TestHost();
        Add(host, "first", Tones.MissingFile);
        Add(host, "second", Tones.MissingFile);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StartAsync))!;
        Assert.That(error.Message, Does.Contain("first: ").And.Contain("second: "));
    }

    [Test]
    public async Task The_host_goes_on_without_a_source_that_cannot_start_when_it_may()
    {
        await using var host = new TestHost();
        Add(host, "good", Tones.Live());
        Add(host, "bad", Tones.MissingFile);
        host.WithSettings(("WhenStartFails", "Continue"), ("WhenSourceFails", "StopHost"));
        await host.StartAsync();
        IAudioSource good = host.Source("good");
        Eventually.Is(() => good.Ledger.Total.Unclaimed > 0, "the good source delivers");
        Assert.That(host.Log.WithId(140).Single().Text, Does.Contain("'bad'"));
        await host.StopAsync();
        LedgerAssert.Balances(good);
    }

    [Test]
    public async Task A_source_that_fails_while_it_runs_stops_the_host_when_it_shall()
    {
        await using var host = new TestHost();
        Add(host, "frontDoor", Tones.Live());
        host.With(audio => audio.AddHandler("frontDoor", (_, _) => throw new InvalidOperationException("no room left")))
            .WithSettings(("WhenSourceFails", "StopHost"));
        await host.StartAsync();
        CancellationToken stopping = host.Host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        Eventually.Is(() => stopping.IsCancellationRequested, "the host stops");
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(host.StopAsync))!;
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task Sources_run_only_while_all_hosted_services_do()
    {
        await using var host = new TestHost();
        Add(host, "frontDoor", Tones.Live());
        var watch = new StateWatch();
        host.Services.AddHostedService(services =>
        {
            watch.Source = services.GetRequiredKeyedService<IAudioSource>("frontDoor");
            return watch;
        });
        await host.StartAsync();
        await host.StopAsync();
        Assert.That(watch.States, Is.EqualTo(new[] { AudioSourceState.Created, AudioSourceState.Stopped }));
        LedgerAssert.Balances(watch.Source!);
    }

    [Test]
    public async Task A_callback_that_is_stuck_does_not_hold_the_host_beyond_its_shutdown_time_out()
    {
        await using var host = new TestHost();
        using var stuck = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        Add(host, "stuck", Tones.Live());
        Add(host, "good", Tones.Live());
        host.With(audio => audio
            .AddHandler("stuck", (_, _) =>
            {
                stuck.Set();
                release.Wait();
            })
            .Configure(options => options.StopDeadline = TimeSpan.FromHours(1)));
        host.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        await host.StartAsync();
        IAudioSource good = host.Source("good"), bad = host.Source("stuck");
        Eventually.Set(stuck, "the callback is stuck");

        // Both wait for less than the deadline of Eventually, far below the hour that the source would wait by itself.
        await host.StopAsync();
        await host.DisposeAsync();
        Assert.That(host.Log.WithId(107).Single().Text, Does.Contain("'stuck'").And.Contain("left behind"));
        release.Set();
        LedgerAssert.Balances(good);
        LedgerAssert.Balances(bad);
    }

    private static void Add(TestHost host, string name, string description)
    {
        host.Write($"{name}.yaml", description);
        host.With(audio => audio.AddSource(name, $"{name}.yaml"));
    }

    /// <summary>Notes the source's state when it is started and stopped itself.</summary>
    private sealed class StateWatch : IHostedService
    {
        public IAudioSource? Source { get; set; }

        public List<AudioSourceState> States { get; } = [];

        public Task StartAsync(CancellationToken cancellationToken) => Note();

        public Task StopAsync(CancellationToken cancellationToken) => Note();

        private Task Note()
        {
            States.Add(Source!.State);
            return Task.CompletedTask;
        }
    }
}
