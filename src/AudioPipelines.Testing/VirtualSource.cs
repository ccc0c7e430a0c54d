namespace AudioPipelines.Testing;

/// <summary>
/// An audio source that follows a script: audio, gaps, epochs, warnings, failures and ends, the same every time. It needs no
/// GStreamer.
/// </summary>
/// <remarks>It runs as fast as its consumer takes the frames, unless <see cref="IsPaced"/>. Started again, it follows the next
/// script, or the last one again, in a new epoch; its ledger continues.</remarks>
public sealed class VirtualSource : AudioSource
{
    private readonly IReadOnlyList<VirtualScript> _scripts;
    private VirtualScript _script;
    private VirtualPacer? _pacer;
    private int _runs;

    /// <summary>Makes a source that follows a script at each start.</summary>
    public VirtualSource(VirtualScript script, AudioSourceOptions? options = null)
        : this([script], options)
    {
    }

    /// <summary>Makes a source that follows the first script at its first start, the second at its second, and so on.</summary>
    public VirtualSource(IReadOnlyList<VirtualScript> scripts, AudioSourceOptions? options = null)
        : base(options)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        ArgumentOutOfRangeException.ThrowIfZero(scripts.Count, nameof(scripts));
        _scripts = scripts;
        _script = scripts[0];
    }

    /// <summary>Whether each frame waits until its last sample would have been captured, by
    /// <see cref="AudioSourceOptions.TimeProvider"/>, counted from the start.</summary>
    public bool IsPaced { get; init; }

    /// <summary>What <see cref="AudioSource.Start"/> fails with; <see langword="null"/>: it succeeds.</summary>
    public AudioSourceException? StartFailure { get; set; }

    /// <inheritdoc/>
    public override bool IsLive => IsPaced;

    /// <inheritdoc/>
    protected override void Open(CancellationToken stopping)
    {
        if (StartFailure is { } failure) throw failure;
        // Here, while Start still waits, so that a test that moves time on right afterwards is noticed.
        _script = _scripts[Math.Min(_runs++, _scripts.Count - 1)];
        _pacer = IsPaced ? new VirtualPacer(Options.TimeProvider, _script) : null;
    }

    /// <inheritdoc/>
    protected override void Run(CancellationToken stopping)
    {
        VirtualScript script = _script;
        var format = new AudioFormat
        {
            SampleRate = script.SampleRate,
            ChannelLabels = [.. Enumerable.Range(1, script.Channels).Select(channel => $"channel {channel}")],
            SampleType = script.SampleType,
            SamplesPerFrame = script.SamplesPerFrame,
        };
        var run = new RunState(BuildFrames(format, script.StartIndex), _pacer, script, stopping);
        Follow(script.Steps, run);
        Flush(run);
    }

    private void Follow(IReadOnlyList<VirtualStep> steps, RunState run)
    {
        foreach (VirtualStep step in steps)
        {
            run.Stopping.ThrowIfCancellationRequested();
            switch (step)
            {
                case VirtualStep.Audio audio: Append(run, audio.Samples, audio.Signal, null); break;
                case VirtualStep.Gap gap: Append(run, gap.Samples, null, gap); break;
                case VirtualStep.Skip skip:
                    Flush(run);
                    run.Frames.Skip(skip.Samples);
                    break;
                case VirtualStep.NewEpoch epoch:
                    Flush(run);
                    run.Pacer?.MoveTo(epoch.SampleIndex);
                    run.Frames.NewEpoch(epoch.SampleIndex, epoch.Reason);
                    break;
                case VirtualStep.Warning warning: Notify(new SourceWarning(warning.Message)); break;
                case VirtualStep.Wait wait: wait.Gate.WaitAsync(run.Stopping).GetAwaiter().GetResult(); break;
                case VirtualStep.Failure failure:
                    Flush(run);
                    throw failure.Error;
                case VirtualStep.Loop loop:
                    for (long time = 0; time < loop.Times; time++) Follow(loop.Steps, run);
                    break;
            }
        }
    }

    private static void Append(RunState run, long samples, VirtualSignal? signal, VirtualStep.Gap? gap)
    {
        while (samples > 0)
        {
            int count = (int)Math.Min(samples, run.Frames.Room);
            Write(run, count, signal ?? run.Script.Signal, gap);
            if (count == run.Frames.Room) run.Pacer?.WaitUntil(run.Frames.SampleIndex + count, run.Stopping);
            if (gap is { Channels.Count: 0 }) run.Frames.Gap(count, gap.Reason);
            else run.Frames.Advance(count, gap?.Reason ?? default, [.. gap?.Channels ?? []]);
            samples -= count;
        }
    }

    private static void Write(RunState run, int count, VirtualSignal signal, VirtualStep.Gap? gap)
    {
        for (int channel = 0; channel < run.Script.Channels; channel++)
        {
            if (gap is null || (gap.Channels.Count > 0 && !gap.Channels.Contains(channel)))
                VirtualSamples.Write(run.Frames, channel, count, signal);
        }
    }

    private static void Flush(RunState run)
    {
        run.Pacer?.WaitUntil(run.Frames.SampleIndex, run.Stopping);
        run.Frames.Flush();
    }

    private sealed record RunState(
        FrameBuilder Frames, VirtualPacer? Pacer, VirtualScript Script, CancellationToken Stopping);
}
