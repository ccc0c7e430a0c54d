namespace AudioPipelines.Nats.Tests.Support;

/// <summary>A source that follows a script, step by step: frames of any length with all that frames can carry.</summary>
/// <param name="steps">The script.</param>
/// <param name="format">What its frames look like at first.</param>
/// <param name="pace">How long it waits before each step; 0: as fast as it goes.</param>
internal sealed class ScriptSource(IEnumerable<ScriptStep> steps, AudioFormat format, TimeSpan pace = default)
    : AudioSource(new AudioSourceOptions { Name = "script" })
{
    public static new AudioFormat Format { get; } = FormatOf(2, 96, SampleType.F32);

    public override bool IsLive => true;

    /// <summary>As many frames of 10 ms as are asked for.</summary>
    public static IEnumerable<ScriptStep> Frames(int count) =>
        Enumerable.Range(0, count).Select(number => new ScriptStep(ScriptAction.Frame, int.MaxValue, number));

    public static AudioFormat FormatOf(int channels, int samples, SampleType type) => new()
    {
        SampleRate = 9_600,
        ChannelLabels = [.. Enumerable.Range(1, channels).Select(channel => $"Kanal {channel} é")],
        SampleType = type,
        SamplesPerFrame = samples,
    };

    /// <summary>Set to let it go on, where it waits for that.</summary>
    public SemaphoreSlim? Gate { get; init; }

    protected override void Run(CancellationToken stopping)
    {
        FrameBuilder frames = BuildFrames(format, 0);
        long captured = 1_700_000_000_000_000_000;
        foreach (ScriptStep step in steps)
        {
            Gate?.Wait(stopping);
            if (pace > TimeSpan.Zero && stopping.WaitHandle.WaitOne(pace)) return;
            stopping.ThrowIfCancellationRequested();
            var random = new Random(step.Seed);
            switch (step.Action)
            {
                case ScriptAction.Gap: frames.Gap(step.Length % 300, (GapReason)(step.Seed % 5)); break;
                case ScriptAction.Skip: frames.Skip(step.Length % 1_000); break;
                case ScriptAction.Epoch:
                    frames.NewEpoch(new EpochStarted(
                        frames.Epoch + 1 + (step.Seed % 3), step.Length * 1_000L, frames.Format, $"because {step.Seed}")
                    { Outage = step.Length });
                    break;
                case ScriptAction.OtherFormat:
                    AudioFormat other = FormatOf(1 + (step.Seed % 3), 10 + (step.Length % 90), (SampleType)(step.Seed % 3));
                    frames.NewEpoch(frames.SampleIndex, "another format", other);
                    break;
                default: Emit(frames, step, random, ref captured); break;
            }
        }
    }

    private static void Emit(FrameBuilder frames, ScriptStep step, Random random, ref long captured)
    {
        int samples = Math.Clamp(step.Length, 1, frames.Format.SamplesPerFrame);
        frames.BeginFrame(samples);
        for (int channel = 0; channel < frames.Format.Channels; channel++) Fill(frames, channel, samples, random);
        captured += (samples * 1_000_000_000L / frames.Format.SampleRate) + random.Next(-500, 500);
        CaptureTime time = (step.Seed % 4) switch
        {
            0 => CaptureTime.None,
            1 => new CaptureTime(captured, CaptureClock.Local, true, long.MaxValue),
            2 => new CaptureTime(captured, CaptureClock.Ntp, false, random.Next()) { ClockName = "ntp.example:123" },
            _ => new CaptureTime(captured, CaptureClock.Ptp, true, 250)
            {
                ClockName = "domain 0",
                OffsetNanoseconds = -random.Next(),
            },
        };
        FrameGap[] gaps = step.Action is ScriptAction.Holes && samples > 3
            ? [new FrameGap(0, 0, 1, GapReason.Lost), new FrameGap(frames.Format.Channels - 1, 2, samples - 2, GapReason.Stalled)]
            : [];
        frames.EndFrame(gaps, time, step.Seed % 7 != 0);
    }

    private static void Fill(FrameBuilder frames, int channel, int samples, Random random)
    {
        switch (frames.Format.SampleType)
        {
            case SampleType.S16:
                foreach (ref short sample in frames.GetSpan<short>(channel)[..samples])
                    sample = (short)random.Next(short.MinValue, short.MaxValue);
                break;
            case SampleType.S32:
                foreach (ref int sample in frames.GetSpan<int>(channel)[..samples])
                    sample = random.Next(int.MinValue, int.MaxValue);
                break;
            default:
                foreach (ref float sample in frames.GetSpan<float>(channel)[..samples]) sample = (random.NextSingle() * 2) - 1;
                break;
        }
    }
}
