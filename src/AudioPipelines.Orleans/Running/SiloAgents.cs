using Orleans.Runtime.Services;

namespace AudioPipelines.Fleet.Running;

/// <summary>The agents of all silos.</summary>
internal sealed class SiloAgents(IServiceProvider services) : GrainServiceClient<ISiloAgent>(services)
{
    public ISiloAgent Of(SiloAddress silo) => GetGrainService(silo);
}
