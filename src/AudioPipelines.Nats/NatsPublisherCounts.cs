namespace AudioPipelines.Nats;

/// <summary>What a <see cref="NatsPublisher"/> has done so far.</summary>
/// <param name="Messages">Messages sent. With JetStream: acknowledged by the broker.</param>
/// <param name="Frames">Frames in them.</param>
/// <param name="Samples">Sample instants in them.</param>
/// <param name="Bytes">Bytes of the messages.</param>
/// <param name="DroppedSamples">Sample instants that found no room, were too large for the broker, or were under way when the
/// publisher ended; consumers see them as gaps.</param>
/// <param name="BufferedBytes">Bytes of samples that wait to be sent now.</param>
/// <param name="Failures">How often the broker was lost, or refused a message.</param>
public readonly record struct NatsPublisherCounts(
    long Messages, long Frames, long Samples, long Bytes, long DroppedSamples, long BufferedBytes, long Failures);
