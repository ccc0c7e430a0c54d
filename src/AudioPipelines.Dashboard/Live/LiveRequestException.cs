namespace AudioPipelines.Dashboard.Live;

/// <summary>A viewer has sent what is no request.</summary>
/// <param name="message">What is wrong; the viewer is told.</param>
internal sealed class LiveRequestException(string message) : Exception(message);
