namespace AudioPipelines.Fleet;

/// <summary>Takes the frames of all sources that a silo runs. Registered as a singleton service of the silo's host; there may be
/// several.</summary>
public interface IFleetFrameHandler
{
    /// <summary>Takes a frame. Called on the thread that delivers the source's frames; sources are called side by side. Frames
    /// that come while the silo is not sure to own the source do not come here; they are counted
    /// (<see cref="FleetSourceStatus.Withheld"/>).</summary>
    /// <param name="run">The run that the frame is of.</param>
    /// <param name="frame">The frame, on loan for the call.</param>
    void Handle(FleetRun run, AudioFrame frame);

    /// <summary>A run is about to start. What this throws fails the run.</summary>
    ValueTask OpenAsync(FleetRun run) => ValueTask.CompletedTask;

    /// <summary>A run goes on under a newer token (<see cref="FleetRun.Token"/>): its move to another silo did not work out.
    /// Frames of before have the older one.</summary>
    ValueTask RenewAsync(FleetRun run) => ValueTask.CompletedTask;

    /// <summary>A run has ended: no frame of it comes any more.</summary>
    ValueTask CloseAsync(FleetRun run) => ValueTask.CompletedTask;
}
