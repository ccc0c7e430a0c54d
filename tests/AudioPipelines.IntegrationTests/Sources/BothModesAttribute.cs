namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Runs a test in both modes of delivery, where the rest of its class (<see cref="InBothModes"/>) needs one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BothModesAttribute() : ValuesAttribute(DeliveryMode.Direct, DeliveryMode.Thread);
