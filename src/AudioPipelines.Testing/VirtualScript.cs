namespace AudioPipelines.Testing;

/// <summary>What a <see cref="VirtualSource"/> does from start to end. Immutable: each method gives a longer script.</summary>
/// <example>
/// <code>
/// var script = new VirtualScript(48_000, channels: 2)
///     .Audio(48_000)
///     .Gap(480, GapReason.Lost, 1)          // channel 1 lacks 10 ms
///     .Repeat(100, loop => loop.Audio(4_800).Warn("hiccup"))
///     .Fail(AudioSourceErrorKind.Network, "The sender is gone.");
/// </code>
/// </example>
public sealed record VirtualScript
{
    /// <summary>Starts an empty script, which is a source that ends at once.</summary>
    /// <param name="sampleRate">Sample rate in hertz.</param>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="samplesPerFrame">Samples per channel of a full frame; 0: 10 ms.</param>
    public VirtualScript(int sampleRate = 48_000, int channels = 1, int samplesPerFrame = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        ArgumentOutOfRangeException.ThrowIfNegative(samplesPerFrame);
        SampleRate = sampleRate;
        Channels = channels;
        SamplesPerFrame = samplesPerFrame == 0 ? Math.Max(1, sampleRate / 100) : samplesPerFrame;
    }

    /// <summary>Sample rate in hertz.</summary>
    public int SampleRate { get; }

    /// <summary>How many channels there are.</summary>
    public int Channels { get; }

    /// <summary>Samples per channel of a full frame. Frames are cut at multiples of it.</summary>
    public int SamplesPerFrame { get; }

    /// <summary>How samples are stored. Values are scaled as <c>audioconvert</c> scales them.</summary>
    /// <value>The default is <see cref="AudioPipelines.SampleType.F32"/>.</value>
    public SampleType SampleType { get; init; }

    /// <summary>The index of the first sample.</summary>
    /// <value>The default is 0.</value>
    public long StartIndex { get; init; }

    /// <summary>The audio, where a step does not bring its own.</summary>
    /// <value>The default is <see cref="VirtualSignals.Counter"/>.</value>
    public VirtualSignal Signal { get; init; } = VirtualSignals.Counter;

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<VirtualStep> Steps { get; init; } = [];

    /// <summary>Adds a step.</summary>
    public VirtualScript Then(VirtualStep step) => this with { Steps = [.. Steps, step] };

    /// <summary>Adds audio in every channel.</summary>
    public VirtualScript Audio(long samples, VirtualSignal? signal = null) =>
        Then(new VirtualStep.Audio(NotNegative(samples), signal));

    /// <summary>Adds audio that fills whole frames.</summary>
    public VirtualScript Frames(long frames, VirtualSignal? signal = null) => Audio(frames * SamplesPerFrame, signal);

    /// <summary>Adds a gap in some channels, all unless some are named; the others go on.</summary>
    public VirtualScript Gap(long samples, GapReason reason = GapReason.Lost, params int[] channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        foreach (int channel in channels)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(channel, nameof(channels));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, Channels, nameof(channels));
        }

        return Then(new VirtualStep.Gap(NotNegative(samples), reason, channels));
    }

    /// <summary>Leaves out indices, as when a consumer was too slow. Ends the current frame.</summary>
    public VirtualScript Skip(long samples) => Then(new VirtualStep.Skip(NotNegative(samples)));

    /// <summary>Begins an epoch at another index. Ends the current frame.</summary>
    public VirtualScript NewEpoch(long sampleIndex, string reason = "the script says so") =>
        Then(new VirtualStep.NewEpoch(sampleIndex, reason));

    /// <summary>Adds a warning.</summary>
    public VirtualScript Warn(string message) => Then(new VirtualStep.Warning(message));

    /// <summary>Waits until a gate opens: what comes before is delivered first, as far as it fills frames.</summary>
    public VirtualScript WaitFor(Task gate) => Then(new VirtualStep.Wait(gate));

    /// <summary>Does nothing more until the source is stopped.</summary>
    public VirtualScript Hang() => WaitFor(new TaskCompletionSource().Task);

    /// <summary>Fails. Audio before it is delivered.</summary>
    public VirtualScript Fail(AudioSourceErrorKind kind, string message) => Fail(new AudioSourceException(kind, message));

    /// <summary>Fails. Audio before it is delivered.</summary>
    public VirtualScript Fail(AudioSourceException error) => Then(new VirtualStep.Failure(error));

    /// <summary>Adds steps that are done several times.</summary>
    /// <param name="times">How often; <see cref="long.MaxValue"/>: until the source is stopped.</param>
    /// <param name="loop">Adds the steps to an empty script.</param>
    public VirtualScript Repeat(long times, Func<VirtualScript, VirtualScript> loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        return Then(new VirtualStep.Loop(NotNegative(times), loop(this with { Steps = [] }).Steps));
    }

    private static long NotNegative(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }
}
