using AudioPipelines.Nats;

namespace AudioPipelines.Fleet.Frames;

/// <summary>What a consumer must know of how a silo publishes frames, as it tells over HTTP.</summary>
/// <param name="Broker">The broker's address, without user and password.</param>
/// <param name="Transport">How frames go through it.</param>
/// <param name="Prefix">What subjects begin with.</param>
internal sealed record PublishedFrames(string Broker, FrameTransport Transport, string Prefix)
{
    public static PublishedFrames Of(NatsPublisherOptions options) =>
        new(options.ShownUrl, options.Transport, options.SubjectPrefix);
}
