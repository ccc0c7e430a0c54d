namespace AudioPipelines.Cli.Plotting;

/// <summary>A place of an axis that has a number.</summary>
/// <param name="Position">Where it is, in the axis's unit.</param>
/// <param name="Label">The number.</param>
internal readonly record struct AxisTick(double Position, string Label);
