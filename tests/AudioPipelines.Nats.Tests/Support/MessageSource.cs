using AudioPipelines.Nats.Consuming;
using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Tests.Support;

/// <summary>Makes frames of messages, as a remote source does, without a broker between.</summary>
internal sealed class MessageSource(IEnumerable<byte[]> messages, TimeSpan longestGap) : AudioSource
{
    public RemoteTally? Tally { get; private set; }

    protected override void Run(CancellationToken stopping)
    {
        var timeline = new RemoteTimeline(BuildFrames, RemoteStart.Now, longestGap);
        Tally = timeline.Tally;
        var reader = new BatchReader();
        foreach (byte[] message in messages) timeline.Take(reader.Read(message), message);
    }
}
