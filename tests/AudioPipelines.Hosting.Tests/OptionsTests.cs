using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Tests;

public class OptionsTests
{
    [Test]
    public async Task Any_service_can_take_the_options_and_the_configuration_comes_before_code()
    {
        await using var host = new TestHost();
        host.Services.Configure<AudioPipelinesOptions>(options =>
        {
            options.ReloadDelay = TimeSpan.FromSeconds(2);
            options.StopDeadline = TimeSpan.FromSeconds(3);
        });
        host.With(audio => audio.Configure(options => options.GraphFolder = "graphs"))
            .WithSettings(("StopDeadline", "00:00:04"), ("Trust", "Restricted"), ("Restrictions:Roots", "media"));
        await host.StartAsync();

        AudioPipelinesOptions options = host.Host.Services.GetRequiredService<IOptions<AudioPipelinesOptions>>().Value;
        Assert.Multiple(() =>
        {
            Assert.That(options.ReloadDelay, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(options.StopDeadline, Is.EqualTo(TimeSpan.FromSeconds(4)));
            Assert.That(options.GraphFolder, Is.EqualTo("graphs"));
            Assert.That((options.Trust as RestrictedPolicy)?.Roots, Is.EqualTo(new[] { "media" }));
            Assert.That(options.WhenStartFails, Is.EqualTo(SourceFailureBehavior.StopHost));
        });
        Assert.That(
            host.Host.Services.GetRequiredService<IOptionsMonitor<AudioPipelinesOptions>>().CurrentValue.StopDeadline,
            Is.EqualTo(options.StopDeadline));
    }

    [Test]
    public async Task What_services_configure_holds_for_the_sources()
    {
        await using var host = new TestHost();
        host.Write("missing.yaml", "launch: filesrc location=/nowhere.raw ! rawaudioparse ! appsink name=audio");
        host.With(audio => audio.AddSource("missing", "missing.yaml"));
        host.Services.Configure<AudioPipelinesOptions>(options => options.WhenStartFails = SourceFailureBehavior.Continue);

        await host.StartAsync();

        Assert.That(host.Source("missing").State, Is.EqualTo(AudioSourceState.Failed));
        LedgerAssert.Balances(host.Source("missing"));
    }

    [Test]
    public async Task Options_that_are_wrong_stop_the_start_with_all_errors_at_once_each_with_its_key()
    {
        await using var host = new TestHost();
        host.Services.Configure<AudioPipelinesOptions>(options =>
        {
            options.DeliveryThreads = 0;
            options.StopDeadline = TimeSpan.FromSeconds(-3);
            options.WhenSourceFails = (SourceFailureBehavior)7;
        });
        host.WithSettings(("WhenStartFails", "Panic"), ("ReloadDelai", "1"), ("Sources:frontDoor:Description", "micc"));

        OptionsValidationException error = (await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync))!;

        string[] errors = [.. error.Failures];
        Assert.Multiple(() =>
        {
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:DeliveryThreads: it cannot be '0'; expected a whole number"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:StopDeadline: it cannot be '-00:00:03'"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:WhenSourceFails: it cannot be '7'"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:WhenStartFails: it cannot be 'Panic'"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:ReloadDelai: ").And.Contains("did you mean 'ReloadDelay'"));
            Assert.That(errors, Has.One.Contains("micc").And.Contains("did you mean 'mic'"));
            Assert.That(errors, Has.Length.EqualTo(6), string.Join('\n', errors));
        });
    }
}
