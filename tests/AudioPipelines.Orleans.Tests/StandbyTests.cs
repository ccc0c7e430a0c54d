using AudioPipelines.Fleet.Running;

namespace AudioPipelines.Orleans.Tests;

/// <summary>A run that was prepared for a move: either it takes over or it is given up.</summary>
public class StandbyTests
{
    [Test]
    public void A_run_is_taken_over_once_and_not_given_up_then()
    {
        var run = new IdleRun();
        Assert.That((run.IsStandby, run.TryTakeOver(), run.TryGiveUp()), Is.EqualTo((false, false, false)));
        run.StandBy();
        Assert.That((run.IsStandby, run.TryTakeOver(), run.IsStandby), Is.EqualTo((true, true, false)));
        Assert.That((run.TryTakeOver(), run.TryGiveUp()), Is.EqualTo((false, false)));
    }

    [Test]
    public void A_run_that_was_given_up_is_never_taken_for_the_owner()
    {
        var run = new IdleRun();
        run.StandBy();
        Assert.That((run.TryGiveUp(), run.TryTakeOver(), run.IsStandby), Is.EqualTo((true, false, true)));
    }

    [Test]
    public async Task Of_two_threads_one_has_it()
    {
        for (int round = 0; round < 2_000; round++)
        {
            var run = new IdleRun();
            run.StandBy();
            Task<bool> taken = Task.Run(run.TryTakeOver), givenUp = Task.Run(run.TryGiveUp);
            Assert.That(await taken, Is.Not.EqualTo(await givenUp));
        }
    }

    private sealed class IdleRun() : LocalRun(new FleetSource { Name = "hall", Description = "tone" }, 1)
    {
        public override long Token => 1;

        public override void Start()
        {
        }

        public override Task StopAsync() => Task.CompletedTask;

        public override Task ReplaceAsync(FleetSource definition, PipelinePlan plan) => Task.CompletedTask;

        public override Task RenewAsync(long token) => Task.CompletedTask;

        public override LocalRunReport Report() => new() { Name = Name };
    }
}
