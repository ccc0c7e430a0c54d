using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <summary>
/// Runs a source under a random but reproducible sequence of faults. After each fault it checks that the source comes back, that
/// its ledger adds up, and that its frames follow each other; at the end, that nothing is left over.
/// </summary>
/// <remarks>The source's restart policy must be <see cref="RestartMode.Always"/>, or the first fault ends it. Use one run for one
/// source that has no callback of its own.</remarks>
public sealed class ChaosRun : IDisposable
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(20);

    private readonly GstSource _source;
    private readonly ChaosOptions _options;
    private readonly FrameContinuity _frames = new();
    private readonly List<string> _findings = [];
    private readonly Dictionary<ChaosFault, int> _counts = [];
    private readonly ManualResetEventSlim _consumer = new(true);
    private TimeSpan _slowestRecovery;

    /// <summary>Makes a run.</summary>
    public ChaosRun(GstSource source, ChaosOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        _source = source;
        _options = options;
        source.SetCallback(Take);
    }

    /// <summary>Called before each step.</summary>
    public Action<ChaosStep>? Announce { get; init; }

    /// <summary>Runs to the end of the duration. Blocks.</summary>
    /// <param name="stopping">Ends it early.</param>
    /// <exception cref="AudioSourceException">The source could not be started at all.</exception>
    public ChaosReport Run(CancellationToken stopping)
    {
        long started = Stopwatch.GetTimestamp();
        HeldResources before = WarmUp(stopping);
        _source.Start();
        foreach (ChaosStep step in _options.Steps())
        {
            TimeSpan left = _options.Duration - Stopwatch.GetElapsedTime(started);
            if (left < step.Calm || stopping.WaitHandle.WaitOne(step.Calm) || _findings.Count > 0) break;
            Announce?.Invoke(step);
            Disturb(step, stopping);
            WaitForFrames(stopping);
            CheckLedger($"after {step.Fault}");
        }

        TimeSpan rest = _options.Duration - Stopwatch.GetElapsedTime(started);
        if (rest > TimeSpan.Zero && _findings.Count == 0) stopping.WaitHandle.WaitOne(rest);
        _source.Stop();
        CheckLedger("at the end");
        if (_source.Ledger.Total.Pending != 0) _findings.Add($"{_source.Ledger.Total.Pending} samples are pending at the end.");
        _findings.AddRange(_frames.Findings);
        HeldResources after = HeldResources.Now();
        Compare(before, after);
        return new ChaosReport
        {
            Elapsed = Stopwatch.GetElapsedTime(started),
            Frames = _frames.Count,
            Restarts = _source.Restarts,
            Epochs = _frames.Epochs,
            Faults = _counts,
            SlowestRecovery = _slowestRecovery,
            Ledger = _source.Ledger,
            Before = before,
            After = after,
            Findings = _findings,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.SetCallback(null);
        _consumer.Dispose();
    }

    /// <summary>Loads everything that a run needs, a restart included.</summary>
    private HeldResources WarmUp(CancellationToken stopping)
    {
        _source.Start();
        WaitForFrames(stopping);
        DisturbPipelines(new ChaosStep(ChaosFault.Error, TimeSpan.Zero, TimeSpan.Zero));
        stopping.WaitHandle.WaitOne(_warmUp);
        WaitForFrames(stopping);
        _source.Stop();
        return HeldResources.Now();
    }

    private void Take(AudioFrame frame)
    {
        _frames.Add(frame);
        _consumer.Wait();
    }

    private void Disturb(ChaosStep step, CancellationToken stopping)
    {
        _counts[step.Fault] = _counts.GetValueOrDefault(step.Fault) + 1;
        switch (step.Fault)
        {
            case ChaosFault.SlowConsumer:
                _consumer.Reset();
                stopping.WaitHandle.WaitOne(step.Length);
                _consumer.Set();
                break;
            case ChaosFault.Restart:
                _source.Stop();
                _source.Start();
                break;
            default:
                List<PadFault> faults = DisturbPipelines(step);
                if (faults.Count > 0) stopping.WaitHandle.WaitOne(step.Length);
                faults.ForEach(fault => fault.Dispose());
                break;
        }
    }

    /// <summary>Causes a fault in all streams.</summary>
    /// <returns>The faults that last until they are disposed of.</returns>
    private List<PadFault> DisturbPipelines(ChaosStep step)
    {
        List<PadFault> lasting = [];
        _source.VisitPipelines((pipeline, sinks) =>
        {
            if (step.Fault == ChaosFault.EndOfStream) ElementFault.EndStream(pipeline);
            foreach (nint sink in sinks) Disturb(sink, step.Fault, lasting);
        });
        return lasting;
    }

    private static void Disturb(nint sink, ChaosFault fault, List<PadFault> lasting)
    {
        switch (fault)
        {
            case ChaosFault.Error: ElementFault.PostError(sink); break;
            case ChaosFault.Loss: lasting.Add(PadFault.Drop(sink)); break;
            case ChaosFault.Freeze: lasting.Add(PadFault.Hold(sink)); break;
            default: break;
        }
    }

    private void WaitForFrames(CancellationToken stopping)
    {
        long since = Stopwatch.GetTimestamp(), frames = _frames.Count;
        while (_frames.Count < frames + 2 && !stopping.IsCancellationRequested)
        {
            TimeSpan waited = Stopwatch.GetElapsedTime(since);
            if (waited > _options.RecoveryDeadline || IsOver(_source.State))
            {
                _findings.Add($"No frames came for {waited.TotalSeconds:0.0} s; the source is {_source.State}.");
                return;
            }

            stopping.WaitHandle.WaitOne(_poll);
        }

        TimeSpan recovery = Stopwatch.GetElapsedTime(since);
        if (recovery > _slowestRecovery) _slowestRecovery = recovery;
    }

    private static bool IsOver(AudioSourceState state) =>
        state is AudioSourceState.Failed or AudioSourceState.Stopped or AudioSourceState.Ended;

    private void CheckLedger(string when)
    {
        Ledger ledger = _source.Ledger;
        for (int channel = 0; channel < ledger.Channels.Count; channel++)
        {
            if (!ledger.Channels[channel].Balances)
                _findings.Add($"The ledger of channel {channel} does not add up {when}: {ledger.Channels[channel]}.");
        }
    }

    private void Compare(HeldResources before, HeldResources after)
    {
        if (after.ResidentBytes - before.ResidentBytes > _options.MemoryAllowance)
            _findings.Add($"Memory has grown from {before.ResidentBytes >> 10} to {after.ResidentBytes >> 10} KiB.");
        if (after.Threads - before.Threads > _options.ThreadAllowance)
            _findings.Add($"Threads have grown from {before.Threads} to {after.Threads}.");
        if (after.Descriptors > before.Descriptors)
            _findings.Add($"Descriptors have grown from {before.Descriptors} to {after.Descriptors}.");
    }
}
