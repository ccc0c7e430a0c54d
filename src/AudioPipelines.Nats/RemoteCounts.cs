namespace AudioPipelines.Nats;

/// <summary>What came of a remote source so far, over all starts.</summary>
/// <param name="Messages">Messages that were read.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="FilledSamples">Sample instants that were missing and are gaps.</param>
/// <param name="SkippedSamples">Sample instants that were missing and left out, since the hole was longer than
/// <see cref="RemoteSourceOptions.LongestGap"/>.</param>
/// <param name="RefusedFrames">Frames of an owner that another one had followed.</param>
/// <param name="RepeatedFrames">Frames that came a second time.</param>
/// <param name="UnreadableMessages">Messages that are none of the format, or damaged.</param>
/// <param name="Losses">How often the broker or the sender was lost.</param>
public readonly record struct RemoteCounts(
    long Messages, long Bytes, long FilledSamples, long SkippedSamples, long RefusedFrames, long RepeatedFrames,
    long UnreadableMessages, long Losses);
