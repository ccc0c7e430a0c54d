using OpenTelemetry.Trace;

namespace AudioPipelines.Silo;

/// <summary>Keeps every trace, as is the default, but for messages of frames: a source sends up to a hundred a second, as long as
/// it runs, and each would be a span of the request that once started it.</summary>
internal sealed class FramelessSampler : Sampler
{
    private const string Destination = "messaging.destination.name";

    private readonly ParentBasedSampler _others = new(new AlwaysOnSampler());

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        foreach (KeyValuePair<string, object?> tag in samplingParameters.Tags ?? [])
        {
            if (tag.Key == Destination && tag.Value is string subject && subject.EndsWith(".frames", StringComparison.Ordinal))
                return new SamplingResult(SamplingDecision.Drop);
        }

        return _others.ShouldSample(samplingParameters);
    }
}
