using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace AudioPipelines.Fleet.Placement;

/// <summary>Sources are active where the fleet says.</summary>
[GenerateSerializer]
internal sealed class FleetPlacement : PlacementStrategy
{
    public static FleetPlacement Instance { get; } = new();
}

/// <summary>Marks grains that are active where the fleet says.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FleetPlacementAttribute() : PlacementAttribute(FleetPlacement.Instance);

/// <summary>Takes the silo that the fleet has chosen. A call without such a hint activates nothing: it must not start a
/// source.</summary>
internal sealed class FleetPlacementDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = context.GetCompatibleSilos(target);
        return IPlacementDirector.GetPlacementHint(target.RequestContextData, silos) is { } chosen
            ? Task.FromResult(chosen)
            : throw new FleetException(
                FleetErrorKind.NoSilo,
                $"The source '{target.GrainIdentity.Key}' runs nowhere, and the silo that was chosen for it is gone. "
                + "The fleet chooses another one.");
    }
}
