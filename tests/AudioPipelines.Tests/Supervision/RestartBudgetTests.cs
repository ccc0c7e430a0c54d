using AudioPipelines.Supervision;
using AudioPipelines.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Supervision;

public class RestartBudgetTests
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(60);

    [Test]
    public void No_stretch_of_one_period_holds_more_restarts_than_the_budget_and_none_is_refused_before()
    {
        Gen<(int Budget, int[] Pauses)> schedules =
            from budget in Gen.Choose(1, 10)
            from pauses in Gen.ArrayOf(Gen.Frequency((5, Gen.Choose(0, 5)), (1, Gen.Choose(0, 100))))
            select (budget, pauses);

        Prop.ForAll(schedules.ToArbitrary(), schedule => Follows(schedule.Budget, schedule.Pauses)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static bool Follows(int limit, int[] pausesInMinutes)
    {
        var time = new ManualTime();
        var budget = new RestartBudget(limit, _period, time);
        var granted = new List<int>();
        int now = 0;
        foreach (int pause in pausesInMinutes)
        {
            time.Advance(TimeSpan.FromMinutes(pause));
            now += pause;
            bool mayRestart = granted.Count(at => at > now - 60) < limit;
            if (budget.TrySpend() != mayRestart) return false;
            if (mayRestart) granted.Add(now);
        }

        return true;
    }
}
