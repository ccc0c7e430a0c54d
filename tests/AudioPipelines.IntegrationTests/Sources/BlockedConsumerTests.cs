using System.Globalization;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>It measures this process, so nothing else may happen there.</summary>
[NonParallelizable]
public class BlockedConsumerTests
{
    private const long Mebibyte = 1 << 20;

    [TestCase(20)]
    [TestCase(600, Explicit = true, Category = "Long", Reason = "takes ten minutes")]
    public async Task A_live_source_whose_consumer_is_blocked_counts_what_is_missed_and_is_in_step_afterwards(int seconds)
    {
        BlockedSource[] sources =
        [
            new(SlowConsumerPolicy.Auto, isRead: false),
            new(SlowConsumerPolicy.DropNewest, isRead: false),
            new(SlowConsumerPolicy.DropOldest, isRead: true),
        ];
        try
        {
            foreach (BlockedSource blocked in sources) blocked.Source.Start();
            Wait(sources, source => source.Check.Frames > 20, "frames");
            foreach (BlockedSource source in sources) source.Block();
            Wait(sources, source => source.Source.Ledger.Channels[0].Overflow > 0, "rings that are full");
            long[] blockedAt = [.. sources.Select(source => source.Received)];
            (long heap, long resident) before = Memory();

            var duration = TimeSpan.FromSeconds(seconds);
            Eventually.Is(
                () => Array.TrueForAll(sources, source => source.Received >= blockedAt[0] + (seconds * BlockedSource.Rate)),
                "audio that nobody takes", (2 * duration) + Eventually.DefaultDeadline);

            (long heap, long resident) after = Memory();
            foreach (BlockedSource source in sources) source.Unblock();
            long[] frames = [.. sources.Select(source => source.Check.Frames)];
            // In step: frames come, and no more waits for them than before the consumer was blocked.
            Wait(sources, source => IsInStep(source), "rings that are empty");
            Wait(sources, source => source.Check.Frames > frames[Array.IndexOf(sources, source)] + 200, "frames afterwards");
            foreach (BlockedSource source in sources) await source.StopAsync();

            await TestContext.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"blocked for {seconds} s: heap {before.heap} → {after.heap} bytes, resident {before.resident} → "
                + $"{after.resident} bytes"));
            foreach (BlockedSource source in sources) Examine(source, seconds);
            Assert.That(after.heap - before.heap, Is.LessThan(Mebibyte), "bytes more on the heap");
            Assert.That(after.resident - before.resident, Is.LessThan(16 * Mebibyte), "bytes more in memory");
        }
        finally
        {
            foreach (BlockedSource source in sources) source.Dispose();
        }
    }

    private static void Examine(BlockedSource source, int seconds)
    {
        LedgerAssert.Balances(source.Source);
        ChannelLedger ledger = source.Source.Ledger.Channels[0];
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Name}: received {ledger.Received}, delivered {ledger.Delivered}, overflow {ledger.Overflow}, skipped "
            + $"{source.Skipped}, "
            + $"lost {ledger.Lost}, trimmed {ledger.Trimmed}; {source.Check.Frames} frames checked, {source.Check.Faults} "
            + $"samples misplaced"));
        bool keepsOldest = source.Source.Plan.SlowConsumer == SlowConsumerPolicy.DropNewest;
        Assert.Multiple(() =>
        {
            Assert.That(source.Check.Faults, Is.Zero, source.Check.ToString());
            Assert.That(source.Check.Offsets, Has.Count.EqualTo(1), "one epoch, one offset");
            Assert.That(ledger.Overflow, Is.GreaterThan((seconds - 2) * BlockedSource.Rate));
            Assert.That((ledger.Late, ledger.Duplicate, ledger.Pending, ledger.Stalled), Is.EqualTo((0L, 0L, 0L, 0L)));
            Assert.That(source.Source.Ledger.Channels[1], Is.EqualTo(ledger));
            Assert.That(source.Told, Is.EqualTo(source.Skipped));
            Assert.That(source.Skipped + ledger.Lost, Is.EqualTo(ledger.Overflow));
            if (!keepsOldest) Assert.That(ledger.Lost, Is.Zero);
        });
    }

    /// <summary>No more waits than the latency; and where the newest is dropped, a frame has told by now of all that is
    /// missing.</summary>
    private static bool IsInStep(BlockedSource source)
    {
        ChannelLedger ledger = source.Source.Ledger.Channels[0];
        bool keepsOldest = source.Source.Plan.SlowConsumer == SlowConsumerPolicy.DropNewest;
        return ledger.Pending < BlockedSource.Rate / 4 && (!keepsOldest || ledger.Lost + source.Skipped == ledger.Overflow);
    }

    private static void Wait(BlockedSource[] sources, Predicate<BlockedSource> condition, string what) =>
        Eventually.Is(() => Array.TrueForAll(sources, condition), what);

    private static (long Heap, long Resident) Memory()
    {
        GarbageCollection.Force();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (GC.GetTotalMemory(forceFullCollection: true), ProcessResources.Read().ResidentBytes);
    }
}
