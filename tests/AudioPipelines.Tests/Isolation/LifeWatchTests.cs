using System.Globalization;
using AudioPipelines.Isolation;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Isolation;

/// <summary>A process that gives no sign of life is frozen where it could have run, and only late where it was given no
/// processor.</summary>
[Platform("Linux")]
[Parallelizable] // waits for verdicts
public class LifeWatchTests
{
    private const string Spin = "while :; do :; done";

    [Test]
    public void A_process_that_is_stopped_is_frozen()
    {
        using BackgroundProgram process = BackgroundProgram.Start("bash", ["-c", Spin]);
        process.Signal("STOP");

        using var source = new SilentSource(process.ProcessId);

        Eventually.Is(() => source.Condemned is not null, "the verdict");
        Assert.That(source.Condemned, Does.Contain("no sign of life"));
    }

    [Test]
    public void A_process_that_sleeps_or_runs_without_a_sign_of_life_is_frozen()
    {
        using BackgroundProgram sleeps = BackgroundProgram.Start("sleep", ["1000"]);
        using BackgroundProgram runs = BackgroundProgram.Start("bash", ["-c", Spin]);

        using var sleeping = new SilentSource(sleeps.ProcessId);
        using var running = new SilentSource(runs.ProcessId);

        Eventually.Is(() => sleeping.Condemned is not null, "the verdict on the one that sleeps");
        Eventually.Is(
            () => running.Condemned is not null, "the verdict on the one that runs, however little", TimeSpan.FromMinutes(3));
    }

    [Test]
    public void A_process_that_is_given_no_processor_is_not_frozen_until_it_is_given_one()
    {
        // All on one processor: the one that is watched runs when nobody else wants to.
        using BackgroundProgram starved = BackgroundProgram.Start(
            "taskset", ["-c", "0", "chrt", "--idle", "0", "bash", "-c", Spin]);
        SilentSource source;
        using (BackgroundProgram one = BackgroundProgram.Start("taskset", ["-c", "0", "bash", "-c", Spin]))
        using (BackgroundProgram other = BackgroundProgram.Start("taskset", ["-c", "0", "bash", "-c", Spin]))
        {
            source = new SilentSource(starved.ProcessId);
            Eventually.Is(() => source.Looks >= 12, "a dozen looks", TimeSpan.FromMinutes(2));
            Assert.That(source.Condemned, Is.Null);
        }

        using (source)
        {
            starved.Signal("STOP");
            Eventually.Is(() => source.Condemned is not null, "the verdict, now that it does not want to run");
        }
    }

    /// <summary>Watches a process that never gives a sign of life.</summary>
    private sealed class SilentSource : IWorkerSource, IDisposable
    {
        private readonly LifeWatch _watch;
        private int _looks;

        public SilentSource(int process)
        {
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process {process}"));
            _watch = new LifeWatch(() => [this], () => process, reason => Condemned ??= reason);
            _watch.Start();
        }

        public int Looks => Volatile.Read(ref _looks);

        public volatile string? Condemned;

        public long? Beats
        {
            get
            {
                Interlocked.Increment(ref _looks);
                return 7;
            }
        }

        public void Take(SourceMessage message)
        {
        }

        public void OnExited(ExitReason end)
        {
        }

        public void Dispose() => _watch.Dispose();
    }
}
