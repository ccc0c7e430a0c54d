using System.Diagnostics;
using System.Globalization;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A worker that is given no processor is late, and nobody ends it for that.</summary>
[NonParallelizable]
public class StarvedWorkerTests
{
    // The scheduler shares by weight. A sign of life takes so little that 16 spinners of ordinary weight leave enough for it.
    private const int Spinners = 32;
    private const string MostWeight = "-20"; // nice; without the privilege they stay as they are
    private const long CountOfBeats = 88; // in the heartbeat's page

    /// <summary>Twice as long as a frozen worker is left.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(6);

    [Test]
    public void A_worker_that_is_given_no_processor_goes_on_once_it_is_given_one()
    {
        PipelinePlan plan = Isolated.Plan(Launch.Live) with { StallDeadline = TimeSpan.FromHours(1) };
        long frames = 0;
        using var source = new GstSource(plan);
        source.SetCallback(_ => Interlocked.Increment(ref frames));
        source.Start();
        string worker = source.WorkerProcessId.ToString(CultureInfo.InvariantCulture);
        Eventually.Is(() => Interlocked.Read(ref frames) > 10, "frames");

        BackgroundProgram[] spinners =
        [
            .. Enumerable.Range(0, Spinners).Select(
                _ => BackgroundProgram.Start(
                    "taskset", ["-c", "0", "nice", "-n", MostWeight, "bash", "-c", "while :; do :; done"])),
        ];
        try
        {
            // All on one processor: the worker runs when nobody else wants to.
            ProcessRunner.Run("taskset", ["--all-tasks", "--cpu-list", "--pid", "0", worker]).Exited();
            ProcessRunner.Run("chrt", ["--all-tasks", "--idle", "--pid", "0", worker]).Exited();
            long beats = Beats(worker);
            var silent = Stopwatch.StartNew();
            Eventually.Is(
                () =>
                {
                    if (source.Completion.IsCompleted) return true;
                    long now = Beats(worker);
                    if (now != beats) silent.Restart();
                    beats = now;
                    return silent.Elapsed > _silence;
                },
                "a worker without a sign of life for twice as long as a frozen one is left",
                TimeSpan.FromMinutes(2));
        }
        finally
        {
            foreach (BackgroundProgram spinner in spinners) spinner.Dispose();
        }

        ProcessRunner.Run("chrt", ["--all-tasks", "--other", "--pid", "0", worker]).Exited();
        long before = Interlocked.Read(ref frames);
        Eventually.Is(() => source.Completion.IsCompleted || Interlocked.Read(ref frames) > before + 100, "frames again");
        Assert.That(source.Completion.IsCompleted, Is.False, source.Completion.Exception?.Message);
        Assert.That(source.WorkerProcessId.ToString(CultureInfo.InvariantCulture), Is.EqualTo(worker));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    private static long Beats(string worker)
    {
        string? memory = CrashWays.Links(worker).FirstOrDefault(
            link => link.Target.StartsWith("/memfd:audiopipelines", StringComparison.Ordinal)).Path;
        if (memory is null) return -1;
        using var stream = new FileStream(memory, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        byte[] count = new byte[sizeof(long)];
        stream.Position = CountOfBeats;
        stream.ReadExactly(count);
        return BitConverter.ToInt64(count);
    }
}
