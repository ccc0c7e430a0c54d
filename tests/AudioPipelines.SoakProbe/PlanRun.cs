using System.Diagnostics;

namespace AudioPipelines.SoakProbe;

/// <summary>Runs a plan once and says what was wrong.</summary>
internal sealed class PlanRun(SoakPlan plan, int seed) : IRun
{
    /// <summary>Far beyond every deadline of the library's.</summary>
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    /// <summary>How long a plan runs that does not end by itself.</summary>
    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(3);

    private static readonly ManualResetEventSlim _never = new();

    private readonly FrameModel _model = new(plan);

    public long Frames => _model.Frames;

    public long Samples => _model.Samples;

    public long Gaps => _model.Gaps;

    public IReadOnlyList<string> Run()
    {
        using DeliveryThreads? threads = plan.SharesThreads ? new DeliveryThreads() : null;
        using var source = new GstSource(plan.ToPlan(), new GstSourceOptions { DeliveryThreads = threads });
        using var consumer = new Consumer(source, _model, plan.Consumer, new Random(seed));
        var faults = new List<string>();
        consumer.Attach();
        if (!Start(source)) return [];
        consumer.Begin();

        var random = new Random(seed + 1);
        if (plan.Replacement is { } next)
        {
            _never.Wait(random.Next(300));
            Replace(source, next, faults);
        }

        Exception? failure = WaitForTheEnd(source, faults);
        Within("the source's stop", source.Stop, faults);
        Within("the consumer's end", () => consumer.Finish(_hang), faults);
        faults.AddRange(_model.Faults);
        CheckLedger(source.Ledger, faults);
        if (failure is not null && plan.IsPlain) faults.Add($"failed: {failure}");
        return faults;
    }

    public override string ToString() => plan.ToString();

    /// <summary>Starts the source; <see langword="false"/>: one of its planned errors came before its first audio.</summary>
    private bool Start(GstSource source)
    {
        try
        {
            source.Start();
            return true;
        }
        catch (AudioSourceException)
            when (!plan.IsPlain && plan.Streams.Any(stream => stream.Faults.Any(fault => fault.Action is "error" or "eos")))
        {
            return false;
        }
    }

    private static void Replace(GstSource source, SoakPlan next, List<string> faults)
    {
        try
        {
            if (!source.ReplaceAsync(next.ToPlan()).Wait(_hang)) faults.Add("a replacement hangs");
        }
        catch (AggregateException thrown)
            when (thrown.InnerException is AudioSourceException or InvalidOperationException or OperationCanceledException)
        {
            // The source had ended, or failed meanwhile, as its faults say.
        }
    }

    private Exception? WaitForTheEnd(GstSource source, List<string> faults)
    {
        bool endsItself = !plan.Restarts && plan.Replacement?.Restarts != true;
        bool waitsForNobody = !plan.IsLive
            && plan.Consumer is ConsumerKind.LeavingReader or ConsumerKind.Nobody or ConsumerKind.ComesAndGoes;
        try
        {
            bool ended = source.Completion.Wait(endsItself && !waitsForNobody ? _hang : _duration);
            if (!ended && endsItself && !waitsForNobody) faults.Add($"does not end: {source.State}, {source.Ledger.Total}");
            return null;
        }
        catch (AggregateException thrown)
        {
            if (thrown.InnerException is not AudioSourceException) faults.Add($"failed with {thrown.InnerException}");
            return thrown.InnerException;
        }
    }

    private static void Within(string what, Action act, List<string> faults)
    {
        var elapsed = Stopwatch.StartNew();
        Task task = Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            if (!task.Wait(_hang)) faults.Add($"{what} hangs after {elapsed.Elapsed}");
        }
        catch (AggregateException thrown)
        {
            faults.Add($"{what}: {thrown.InnerException}");
        }
    }

    private void CheckLedger(Ledger ledger, List<string> faults)
    {
        if (ledger.Channels.Any(channel => !channel.Balances))
            faults.Add($"the ledger does not balance: {string.Join(" | ", ledger.Channels)}");
        ChannelLedger total = ledger.Total;
        if (total.Delivered != _model.Samples) faults.Add($"{total.Delivered} delivered by the ledger, {_model.Samples} taken");
        if (!plan.IsPlain || plan.MayLose || plan.Consumer is ConsumerKind.LeavingReader) return;
        long made = plan.Streams.Sum(stream => stream.Channels * stream.Runs().Sum(run => run.Length));
        if (total.Received != made || total.Delivered != made)
            faults.Add($"{made} samples were made, {total.Received} received, {total.Delivered} delivered");
    }
}
