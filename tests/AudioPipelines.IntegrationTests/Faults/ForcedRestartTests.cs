namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>A source that meets another fault at each start.</summary>
public class ForcedRestartTests
{
    /// <summary>What happens in a run, and how many samples of the first channel come out of it.</summary>
    private static readonly (string Script, int Samples)[] _faults =
    [
        ("4800:error=read", 4800),
        ("4800:eos", 4800),
        ("2400:drop=480,discont; 4800:error=decode", 4320),
        ("2400:channels=1; 4800:error=busy", 4800),
        ("4800:error=not-found", 4800),
        ("2400:rate=24000; 4800:error=failed", 4800),
        ("2400:drop=240,gap; 4800:eos", 4560),
        ("2400:empty=3; 2880:warning; 4800:error=read", 4800),
        ("1000:drop=100,discont; 4321:eos", 4221),
        ("2400:channels=1; 3600:channels=2; 4800:error=decode", 4800),
    ];

    [TestCase(100, DeliveryMode.Direct)]
    [TestCase(100, DeliveryMode.Thread)]
    [TestCase(2000, DeliveryMode.Direct, Explicit = true, Category = "Long", Reason = "takes minutes")]
    public void Restarts_over_mixed_faults_lose_no_sample_and_leave_nothing_behind(int restarts, DeliveryMode mode)
    {
        TestPlugin.Load();
        // So that all code is compiled, and compiled again by the runtime's second tier, and every pool has its threads.
        new ForcedRestarts(_faults.Select(fault => fault.Script), restarts: 600, mode).Run();
        var run = new ForcedRestarts(_faults.Select(fault => fault.Script), restarts, mode);
        run.Run();

        ChannelLedger first = run.Ledger.Channels[0];
        TestContext.Out.WriteLine($"{run}\n{first}\n{run.Check}");
        Assert.Multiple(() =>
        {
            // The run that was stopped after the last restart may have come to its own end.
            Assert.That(first.Received, Is.InRange(Expected(run.Restarts), Expected(run.Restarts + 1)));
            Assert.That(run.Restarts, Is.GreaterThanOrEqualTo(restarts));
            Assert.That(first.Delivered, Is.EqualTo(first.Received));
            Assert.That((first.Late, first.Duplicate, first.Overflow, first.Pending), Is.EqualTo((0L, 0L, 0L, 0L)));
            Assert.That(run.Check.Faults, Is.Zero, "samples misplaced");
            Assert.That(run.Errors.Select(error => error.Element), Is.All.EqualTo("culprit"));
            Assert.That(run.Errors, Has.Count.GreaterThanOrEqualTo(4), "kinds of error");
            Assert.That(run.Last.Descriptors, Is.LessThanOrEqualTo(run.Tenth.Descriptors));
            Assert.That(run.LastThreads, Has.Length.LessThanOrEqualTo(run.TenthThreads.Length), "threads");
            Assert.That(run.GrownKibibytes, Is.LessThan(5 * 1024), "KiB more");
        });
    }

    /// <summary>Samples of the first channel in so many runs.</summary>
    private static long Expected(int runs) => Enumerable.Range(0, runs).Sum(run => (long)_faults[run % _faults.Length].Samples);
}
