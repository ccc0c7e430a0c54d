using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.IntegrationTests.Sources;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Elements may post by the thousand while the source's thread is in a callback that does not return: a few messages are
/// kept, and of those that are told the rest is counted.</summary>
public partial class BlockedCallbackFloodTests
{
    private const int Warnings = 4_000;

    [TestCase(true)]
    [TestCase(false)]
    public void Warnings_that_come_while_the_callback_blocks_are_a_few_and_a_number(bool isIsolated)
    {
        string script = string.Concat(Enumerable.Range(1, Warnings).Select(
            at => string.Create(CultureInfo.InvariantCulture, $"{24_000 + at}:warning;"))) + "36000:error=busy";
        using var release = new ManualResetEventSlim();
        using var blocked = new ManualResetEventSlim();
        int told = 0, untold = 0;
        using var source = new GstSource(
            Isolated.Plan(Isolated.Counter(script)) with { SampleType = SampleType.S32, Isolation = isIsolated ? new() : null });
        source.SetCallback(_ =>
        {
            blocked.Set();
            release.Wait();
        });
        source.Notified += (_, what) =>
        {
            if (what is not SourceWarning warning) return;
            if (Further().Match(warning.Message) is { Success: true } further)
                untold += int.Parse(further.Groups[1].Value, CultureInfo.InvariantCulture);
            else told++;
        };

        source.Start();
        Eventually.Set(blocked, "the first frame");
        // The element's own count of samples cannot be asked for in a worker: the graph names it, and is answered beside the
        // messages.
        Eventually.Is(() => Position(source.ToDot()) >= 36_000, "all warnings to be posted");
        release.Set();
        Eventually.Is(() => source.Completion.IsCompleted, "the error at the end");

        TestContext.Out.WriteLine($"{told} told, {untold} counted");
        Assert.That(told + untold, Is.EqualTo(Warnings));
        Assert.That(told, Is.LessThanOrEqualTo(2 * BusQueue.Most), "a worker has such a queue of its own");
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_worker_that_tells_without_end_while_the_callback_blocks_fills_no_memory()
    {
        const int flood = 1_000, length = 512 * 1_024;
        using var release = new ManualResetEventSlim();
        using var blocked = new ManualResetEventSlim();
        int ours = 0, untold = 0;
        using var source = new GstSource(Isolated.Plan(Launch.Live));
        source.SetCallback(_ =>
        {
            blocked.Set();
            release.Wait();
        });
        source.Notified += (_, what) =>
        {
            if (what is not SourceWarning warning) return;
            if (Further().Match(warning.Message) is { Success: true } further)
                untold += int.Parse(further.Groups[1].Value, CultureInfo.InvariantCulture);
            else if (warning.Message.StartsWith('!')) ours++;
        };
        source.Start();
        Eventually.Set(blocked, "the first frame");
        int worker = source.WorkerProcessId;
        long before = ProcessResources.Read().ResidentBytes;

        byte[] warning = MessageWriter.Write(new SourceWarned(1, new string('!', length), null, null));
        using (FileStream voice = CrashWays.OpenItsVoice(worker))
        {
            for (int message = 0; message < flood; message++)
            {
                voice.Write(BitConverter.GetBytes(warning.Length));
                voice.Write(warning);
            }
        }

        GarbageCollection.Force();
        long grown = ProcessResources.Read().ResidentBytes - before;
        release.Set();
        Eventually.Is(() => Volatile.Read(ref ours) + Volatile.Read(ref untold) == flood, "all warnings to be told or counted");
        source.Stop();

        TestContext.Out.WriteLine(
            $"{(long)flood * length >> 20} MiB told, {grown >> 20} MiB more in use, {ours} told, {untold} counted");
        Assert.That(
            ours, Is.LessThanOrEqualTo(2 * WorkerMessages.MostWarnings), "those of a second look, after the flood, included");
        Assert.That(grown, Is.LessThan((long)flood * length / 2));
        Assert.That(source.Restarts, Is.Zero);
        LedgerAssert.Balances(source);
    }

    private static long Position(string graph) =>
        PositionInGraph().Match(graph) is { Success: true } match ? long.Parse(
            match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^([0-9]+) further warnings")]
    private static partial Regex Further();

    [GeneratedRegex(@"position=([0-9]+)")]
    private static partial Regex PositionInGraph();
}
