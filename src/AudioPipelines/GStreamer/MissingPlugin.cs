namespace AudioPipelines.GStreamer;

/// <summary>A plugin that an element asked for in vain.</summary>
/// <param name="Description">What it would do, such as <c>MPEG-4 AAC decoder</c>.</param>
/// <param name="InstallerDetail">GStreamer's machine-readable request, such as
/// <c>gstreamer|1.0|app|MPEG-4 AAC decoder|decoder-audio/mpeg, mpegversion=(int)4</c>.</param>
public sealed record MissingPlugin(string Description, string InstallerDetail);
