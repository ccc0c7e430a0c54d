namespace AudioPipelines.Nats.Publishing;

/// <summary>Another owner of the source has followed: this one publishes nothing more.</summary>
internal sealed class FencedException(string message) : Exception(message);
