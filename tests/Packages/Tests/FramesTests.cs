using AudioPipelines;
using AudioPipelines.Testing;
using NUnit.Framework;

namespace Tests;

public class FramesTests
{
    [Test]
    public async Task A_scripted_gap_is_in_the_ledger()
    {
        await using var source = new VirtualSource(new VirtualScript(48_000, channels: 2).Audio(4_800).Gap(480).Audio(4_800));
        source.SetCallback(frame => { });
        source.Start();
        await source.Completion;
        Assert.That(source.Ledger.Balances);
        Assert.That(source.Ledger.Channels, Has.All.Property("Delivered").EqualTo(9_600));
    }

    [Test]
    public void An_hour_of_a_live_source_takes_no_hour()
    {
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(
            "audiotestsrc is-live=true samplesperbuffer=4800 ! audio/x-raw,rate=48000 ! appsink",
            new GstSourceOptions { TimeProvider = time });
        source.SetCallback(frame => { });
        source.Start();
        time.Advance(TimeSpan.FromHours(1));
        source.Stop();
        Assert.That(source.Ledger.Balances);
        Assert.That(source.Ledger.Channels[0].Delivered, Is.GreaterThanOrEqualTo(3599L * 48_000));
    }

    [Test]
    public async Task A_file_comes_through_a_worker_process()
    {
        string file = Environment.GetEnvironmentVariable("TALK")!;
        PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = file }, ParameterSources.None);
        await using var source = new GstSource(plan with { Isolation = new() });
        source.SetCallback(frame => { });
        source.Start();
        await source.Completion;
        Assert.That(source.Ledger.Balances);
        Assert.That(source.Ledger.Total.Delivered, Is.GreaterThan(0));
    }
}
