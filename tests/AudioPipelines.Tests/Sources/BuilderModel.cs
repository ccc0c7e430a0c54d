namespace AudioPipelines.Tests.Sources;

/// <summary>One thing that a script does to a <see cref="FrameBuilder"/>.</summary>
/// <param name="Kind">What.</param>
/// <param name="Length">How many instants.</param>
/// <param name="Channel">The channel that lacks them, where only one does.</param>
/// <param name="Reason">Why a gap is one.</param>
public sealed record BuilderStep(BuilderStepKind Kind, int Length, int Channel, GapReason Reason);

/// <summary>What a script does to a <see cref="FrameBuilder"/>.</summary>
public enum BuilderStepKind
{
    /// <summary>Audio in all channels.</summary>
    Interleaved,

    /// <summary>Audio in all channels but one.</summary>
    Planar,

    /// <summary>A gap in all channels.</summary>
    Gap,

    /// <summary>Instants that no frame is made for.</summary>
    Skip,

    /// <summary>A new epoch.</summary>
    Epoch,

    /// <summary>The end of a frame.</summary>
    Flush,
}

/// <summary>Follows a script, and keeps what each instant of each channel should hold.</summary>
internal sealed class BuilderModel(int channels)
{
    private int _epoch;
    private int _serial;

    /// <summary>Every instant in order: its epoch, its index, and for each channel a value, or the reason why there is
    /// none.</summary>
    public List<(int Epoch, long Index, object[] Channels)> Instants { get; } = [];

    /// <summary>Instants that were left out.</summary>
    public long Skipped { get; private set; }

    /// <summary>Does a step, and notes what it should do.</summary>
    public void Follow(BuilderStep step, FrameBuilder frames)
    {
        long index = frames.SampleIndex;
        switch (step.Kind)
        {
            case BuilderStepKind.Interleaved:
                float[] audio = [.. Enumerable.Range(0, step.Length * channels).Select(_ => (float)++_serial)];
                Note(index, step.Length, (at, channel) => audio[(at * channels) + channel]);
                frames.AppendInterleaved<float>(audio);
                break;
            case BuilderStepKind.Planar when channels > 1 && step.Length > 0:
                float[]?[] planes = [.. Enumerable.Range(0, channels).Select(channel => Plane(channel, step))];
                Note(index, step.Length, (at, channel) => planes[channel] is { } plane ? plane[at] : step.Reason);
                frames.AppendPlanar(planes, step.Reason);
                break;
            case BuilderStepKind.Gap:
                Note(index, step.Length, (_, _) => step.Reason);
                frames.Gap(step.Length, step.Reason);
                break;
            case BuilderStepKind.Skip:
                Skipped += step.Length;
                frames.Skip(step.Length);
                break;
            case BuilderStepKind.Epoch:
                _epoch++;
                frames.NewEpoch(step.Length - 20, "the script says so");
                break;
            case BuilderStepKind.Flush:
                frames.Flush();
                break;
        }
    }

    private float[]? Plane(int channel, BuilderStep step) =>
        channel == step.Channel % channels ? null : [.. Enumerable.Range(0, step.Length).Select(_ => (float)++_serial)];

    private void Note(long index, int length, Func<int, int, object> hold)
    {
        for (int at = 0; at < length; at++)
            Instants.Add((_epoch, index + at, [.. Enumerable.Range(0, channels).Select(channel => hold(at, channel))]));
    }
}
