namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Tests of sources of one stream. They run twice, since what they promise holds in both modes: frames come on the
/// streaming thread, and on the source's own.</summary>
[TestFixture(DeliveryMode.Direct)]
[TestFixture(DeliveryMode.Thread)]
public abstract class InBothModes(DeliveryMode mode)
{
    protected DeliveryMode Mode => mode;

    /// <summary>A source of the mode.</summary>
    protected GstSource Source(string launch, GstSourceOptions? options = null) => Source(Launch.Plan(launch), options);

    /// <summary>A source of the mode. It stays in it when its plan is replaced.</summary>
    protected GstSource Source(PipelinePlan plan, GstSourceOptions? options = null) =>
        new(plan, (options ?? new GstSourceOptions()) with { Delivery = mode });
}
