using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Testing.Tests;

/// <summary>Whoever comes, leaves and returns: each sample is delivered once, or counted under its word.</summary>
public class ConsumerPropertyTests
{
    private const int LeftOut = 48;

    private static readonly AudioSourceOptions _shortQueue = new() { ReaderCapacity = 4 };

    [Test]
    public void No_sample_of_a_source_is_lost_between_its_consumers()
    {
        VirtualScript script = new VirtualScript(channels: 2, samplesPerFrame: 48)
            .Repeat(10, loop => loop.Audio(100).Gap(30, GapReason.Lost, 1).Audio(200).Skip(LeftOut).Audio(150));

        Prop.ForAll(ConsumerSteps.Any(most: 30).ToArbitrary(), consumers => Follow(script, isPaced: false, consumers))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Test]
    public void What_nobody_takes_of_a_live_source_is_counted_and_the_next_frame_says_so()
    {
        VirtualScript script = new VirtualScript(samplesPerFrame: 48).Frames(100);

        Prop.ForAll(ConsumerSteps.Any(most: 20).ToArbitrary(), consumers => Follow(script, isPaced: true, consumers))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    private static void Follow(VirtualScript script, bool isPaced, (ConsumerStep[] Steps, bool Stops) consumers)
    {
        using var source = new VirtualSource(script, _shortQueue) { IsPaced = isPaced };
        var seen = new ObservedFrames();
        using IDisposable observer = source.Observe(seen.Take);
        var run = new ConsumerScript(source, leftOut: isPaced ? 0 : 10 * LeftOut);
        run.RunAsync(consumers.Steps, consumers.Stops).GetAwaiter().GetResult();

        if (source.Ledger.Channels.Count > 0)
            Assert.That(seen.Instants, Is.EqualTo(source.Ledger.Channels[0].Elapsed), "an observer sees each frame");
        seen.AssertContiguous();
        if (isPaced || consumers.Stops || !ConsumerSteps.OnlyRead(consumers.Steps)) return;
        Assert.That(source.Ledger.Total.Unclaimed, Is.Zero, "it waits for whoever reads on");
    }
}
