using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Hosting.Tests;

/// <summary>The health checks of a host say how each source is, and why.</summary>
public class HealthTests
{
    [Test]
    public async Task Sources_that_run_have_ended_or_need_no_start_are_healthy()
    {
        await using var host = new TestHost();
        host.Write("live.yaml", "launch: audiotestsrc is-live=true ! audioconvert ! appsink");
        host.Write("short.yaml", "launch: audiotestsrc num-buffers=1 ! audioconvert ! appsink");
        host.With(audio => audio.AddSource("live", "live.yaml").AddSource("short", "short.yaml")
            .AddSource("spare", "live.yaml", autoStart: false));
        host.Services.AddHealthChecks().AddAudioPipelines();
        HealthReportEntry before = await Check(host);
        await host.StartAsync();
        Eventually.Is(() => host.Source("short").Completion.IsCompleted, "its end");

        HealthReportEntry after = await Check(host);
        await host.StopAsync();
        Assert.That(before.Status, Is.EqualTo(HealthStatus.Degraded), "nothing is started");
        Assert.That(
            (after.Status, after.Description), Is.EqualTo((HealthStatus.Healthy, "3 audio sources are as they should be.")));
        Assert.That(after.Data["live"], Is.EqualTo("Healthy: It runs."));
    }

    [Test]
    public async Task A_source_that_failed_for_good_is_unhealthy_and_says_why()
    {
        await using var host = new TestHost();
        host.Write(
            "door.yaml", "launch: audiotestsrc num-buffers=50 ! identity name=culprit error-after=20 ! audioconvert ! appsink");
        host.With(audio => audio.AddSource("door", "door.yaml"));
        host.Services.AddHealthChecks().AddAudioPipelines();
        await host.StartAsync();
        Eventually.Is(() => host.Source("door").State == AudioSourceState.Failed, "its failure");

        HealthReportEntry health = await Check(host);
        await host.StopAsync();
        Assert.That(health.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(health.Description, Does.StartWith("door: It failed: ").And.Contain("culprit"));
    }

    [Test]
    public async Task A_source_that_waits_for_its_device_is_degraded_and_says_for_which_and_how_often_it_was_tried()
    {
        await using var host = new TestHost();
        host.Write("door.yaml", """
            launch: filesrc location="/no/such/device" ! wavparse ! audioconvert ! appsink
            restart: {mode: onError, delay: 60s, maximumDelay: 60s}
            """);
        host.With(audio => audio.AddSource("door", "door.yaml"));
        host.Services.AddHealthChecks().AddAudioPipelines(failureStatus: HealthStatus.Degraded);
        await host.StartAsync();
        Eventually.Is(() => host.Log.WithId(108).Length == 1, "the first failure");

        HealthReportEntry health = await Check(host);
        await host.StopAsync();
        Assert.That(health.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That(health.Description, Does.Contain("attempt 1").And.Contain("/no/such/device"));
    }

    private static async Task<HealthReportEntry> Check(TestHost host) =>
        (await host.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["audiopipelines"];
}
