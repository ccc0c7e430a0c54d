namespace AudioPipelines.Nats;

/// <summary>What a <see cref="NatsPublisher"/> is doing.</summary>
public enum NatsPublisherState
{
    /// <summary>It connects to the broker, or tries to again; frames are buffered up to the bound.</summary>
    Connecting,

    /// <summary>Frames are published as they come.</summary>
    Publishing,

    /// <summary>Nobody wants frames now, and they are published on demand.</summary>
    Idle,

    /// <summary>Another owner of the source has followed; nothing more is published.</summary>
    Refused,

    /// <summary>It was disposed of.</summary>
    Stopped,
}
