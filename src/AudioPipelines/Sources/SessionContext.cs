using AudioPipelines.Framing;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Sources;

/// <summary>What the parts of a session share, once its pipelines run.</summary>
/// <param name="Settings">What the session knows of its source.</param>
/// <param name="Pipelines">Where the audio comes from.</param>
/// <param name="Assembler">Makes the frames.</param>
internal sealed record SessionContext(SessionSettings Settings, IPipelines Pipelines, FrameAssembler Assembler)
{
    /// <summary>Whether the pipelines are live.</summary>
    public bool IsLive => Assembler.IsLive;

    /// <summary>Whether frames are delivered on the streaming thread.</summary>
    public bool DeliversDirectly { get; init; }

    /// <summary>Tells when live frames were captured; <see langword="null"/>: the source is not live.</summary>
    public CaptureClockReader? CaptureClock { get; } = !Assembler.IsLive
        ? null
        : new CaptureClockReader(
            Settings.Timeline, Settings.TimeProvider, () => Pipelines.RunningTime, new NetworkClockWatch(Settings).Look,
            Settings.Notify, NetworkClockWatch.Media(Settings));
}
