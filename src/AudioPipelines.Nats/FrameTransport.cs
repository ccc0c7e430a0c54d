namespace AudioPipelines.Nats;

/// <summary>How frames go through the broker.</summary>
public enum FrameTransport
{
    /// <summary>JetStream: the broker keeps messages for a while, acknowledges each, and refuses those of an owner that another
    /// has followed. Consumers read from now or from the past. The default.</summary>
    JetStream,

    /// <summary>Core NATS, where only the present matters: about half the cost, nothing is kept, and what a consumer misses is a
    /// gap.</summary>
    Core,
}
