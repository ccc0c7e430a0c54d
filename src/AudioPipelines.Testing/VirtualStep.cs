namespace AudioPipelines.Testing;

/// <summary>One thing that a <see cref="VirtualSource"/> does.</summary>
public abstract record VirtualStep
{
    /// <summary>Audio in every channel.</summary>
    /// <param name="Samples">Samples per channel.</param>
    /// <param name="Signal">Their values; <see langword="null"/>: the script's signal.</param>
    public sealed record Audio(long Samples, VirtualSignal? Signal) : VirtualStep;

    /// <summary>A gap in some channels, audio in the others.</summary>
    /// <param name="Samples">Samples per channel.</param>
    /// <param name="Reason">Why there is no audio.</param>
    /// <param name="Channels">The channels without audio; empty: all.</param>
    public sealed record Gap(long Samples, GapReason Reason, IReadOnlyList<int> Channels) : VirtualStep;

    /// <summary>Indices that no frame is made for, as when a consumer was too slow.</summary>
    /// <param name="Samples">Sample instants left out.</param>
    public sealed record Skip(long Samples) : VirtualStep;

    /// <summary>A new epoch, at another index.</summary>
    /// <param name="SampleIndex">The index of its first sample.</param>
    /// <param name="Reason">Why it begins.</param>
    public sealed record NewEpoch(long SampleIndex, string Reason) : VirtualStep;

    /// <summary>A warning.</summary>
    /// <param name="Message">What it says.</param>
    public sealed record Warning(string Message) : VirtualStep;

    /// <summary>Nothing happens until a gate opens or the source is stopped.</summary>
    /// <param name="Gate">Completes when the source may go on. If it fails, the source fails with its exception.</param>
    public sealed record Wait(Task Gate) : VirtualStep;

    /// <summary>The source fails. Audio before it is delivered.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failure(AudioSourceException Error) : VirtualStep;

    /// <summary>Steps that are done several times.</summary>
    /// <param name="Times">How often.</param>
    /// <param name="Steps">What.</param>
    public sealed record Loop(long Times, IReadOnlyList<VirtualStep> Steps) : VirtualStep;
}
