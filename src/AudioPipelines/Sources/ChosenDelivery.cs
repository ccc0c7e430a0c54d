using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Sources;

/// <summary>Decides which thread delivers the frames of a session.</summary>
internal static class ChosenDelivery
{
    /// <summary>The mode of a session whose pipelines are built.</summary>
    /// <exception cref="AudioSourceException">The plan asks for direct delivery, which is not possible here.</exception>
    public static DeliveryMode For(SessionSettings settings, IPipelines pipelines, bool isLive)
    {
        PipelinePlan plan = settings.Plan;
        string? obstacle = Obstacle(settings, pipelines);
        if (plan.Delivery == DeliveryMode.Direct && obstacle is not null)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"'{plan.Name}' asks for direct delivery, but {obstacle}. Say 'delivery: auto', or take that out.");
        }

        // A live source buffers a second of audio while its callback is busy. On the streaming thread it could buffer none.
        bool isDirect = plan.Delivery == DeliveryMode.Direct
            || (plan.Delivery == DeliveryMode.Auto && !isLive && settings.DeliveryThreads is null && obstacle is null);
        return isDirect ? DeliveryMode.Direct : DeliveryMode.Thread;
    }

    /// <summary>What <see cref="SlowConsumerPolicy.Auto"/> means.</summary>
    public static SlowConsumerPolicy PolicyFor(DeliveryMode mode, bool isLive) =>
        !isLive ? SlowConsumerPolicy.Wait
        : mode == DeliveryMode.Direct ? SlowConsumerPolicy.DropNewest
        : SlowConsumerPolicy.DropOldest;

    /// <summary>Why frames cannot be delivered directly, in words that follow "but".</summary>
    private static string? Obstacle(SessionSettings settings, IPipelines pipelines) =>
        pipelines.Streams.Count > 1 ? $"it has {pipelines.Streams.Count} streams, which have to be put in step"
        : pipelines is WorkerPipelines ? "its pipelines run in a worker process"
        : settings.Plan.SlowConsumer == SlowConsumerPolicy.DropOldest ? "dropOldest needs a thread that the frames wait for"
        : null;
}
