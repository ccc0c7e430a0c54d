namespace AudioPipelines.Dashboard.Silos;

/// <summary>All that the summary of a source says whose frames do not come here: while it is the same, so is the
/// summary.</summary>
/// <param name="Source">What the fleet tells of it.</param>
/// <param name="SiloAnswers">Whether its silo answers.</param>
/// <param name="Command">What the fleet was told last.</param>
internal sealed record FleetMark(PageFleetSource Source, bool? SiloAnswers, ShownOrder? Command);
