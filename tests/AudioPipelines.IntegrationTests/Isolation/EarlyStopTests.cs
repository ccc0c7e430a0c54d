using AudioPipelines.IntegrationTests.Rtp;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A source may be stopped at any moment of its start, and leaves nothing behind.</summary>
public class EarlyStopTests
{
    [Test]
    public void A_start_that_is_stopped_at_any_moment_leaves_no_process_thread_or_descriptor()
    {
        StartAndStop(Isolated.Plan(Launch.Live), 0); // what is there for good from the first time on
        HashSet<int> children = [.. Isolated.Children("self")];
        ProcessResources before = ProcessResources.ReadSettled();
        var random = new Random(14);

        for (int round = 0; round < 60; round++) StartAndStop(Isolated.Plan(Launch.Live), random.Next(1 << random.Next(4, 24)));

        Eventually.Is(() => Isolated.Children("self").All(children.Contains), "the end of every worker");
        Eventually.Is(
            () => ProcessResources.ReadSettled() is var now && now.Threads <= before.Threads
                && now.Descriptors <= before.Descriptors,
            $"the threads and descriptors of before: {before}");
    }

    [Test]
    public void A_start_in_a_shared_worker_that_is_stopped_gives_its_port_back()
    {
        var shared = new IsolationPlan { Worker = "keeps ports" };
        using var other = new GstSource(Isolated.Plan(Launch.Live) with { Isolation = shared });
        other.Start();
        int worker = other.WorkerProcessId;
        int port = Ports.Free();
        PipelinePlan plan = Isolated.Plan(
            $"udpsrc address=127.0.0.1 port={port} caps=\"audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=2\""
            + " ! audiofault hang-on-start=1500 ! audioconvert ! appsink");
        plan = plan with { Isolation = shared };
        using var source = new GstSource(plan);
        var starting = new Thread(() => Assert.That(source.Start, Throws.InstanceOf<Exception>()));
        starting.Start();
        Eventually.Is(() => Ports.Drops(port).Length == 1, "the port to be bound");

        source.Stop();
        starting.Join();

        Eventually.Is(() => Ports.Drops(port).Length == 0, "the port to be free");
        Assert.That(other.WorkerProcessId, Is.EqualTo(worker), "the worker lives on");
        Assert.That(Isolated.Lives(worker));
        other.Stop();
        LedgerAssert.Balances(source);
        LedgerAssert.Balances(other);
    }

    [Test]
    public void Starts_in_a_shared_worker_that_are_stopped_at_any_moment_give_their_ports_back()
    {
        var shared = new IsolationPlan { Worker = "keeps many ports" };
        using var other = new GstSource(Isolated.Plan(Launch.Live) with { Isolation = shared });
        other.Start();
        var random = new Random(15);
        for (int round = 0; round < 30; round++)
        {
            int port = Ports.Free();
            string launch = $"udpsrc address=127.0.0.1 port={port} "
                + $"caps=\"audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=2\" ! appsink";
            StartAndStop(Isolated.Plan(launch) with { Isolation = shared }, random.Next(1 << random.Next(4, 22)));
            Eventually.Is(() => Ports.Drops(port).Length == 0, $"port {port} to be free, round {round}");
        }

        other.Stop();
        LedgerAssert.Balances(other);
    }

    /// <summary>Starts a source on a thread of its own and stops it after so many turns of a loop, started or not.</summary>
    private static void StartAndStop(PipelinePlan plan, int turns)
    {
        using var source = new GstSource(plan);
        using var begun = new ManualResetEventSlim();
        var starting = new Thread(() =>
        {
            begun.Set();
            try
            {
                source.Start();
            }
            catch (Exception thrown)
                when (thrown is AudioSourceException or InvalidOperationException or OperationCanceledException)
            {
                // Stopped meanwhile, or before.
            }
        });
        starting.Start();
        begun.Wait();
        Thread.SpinWait(turns);
        source.Stop();
        starting.Join();
        source.Stop(); // the first may have come before the start
        LedgerAssert.Balances(source);
    }
}
