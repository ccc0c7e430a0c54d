namespace AudioPipelines;

/// <content>What is done about drift.</content>
public sealed partial record PipelinePlan
{
    /// <summary>What is done about the drift of a stream that has a clock of its own, in a live source of several
    /// streams.</summary>
    public enum DriftHandling
    {
        /// <summary>Its samples stay as they are. When it is 10 ms off it is moved, in a new epoch. The default.</summary>
        Move,

        /// <summary>It is resampled to the clock of the stream whose audio came first, so that it stays in step; by 1,000 ppm at
        /// most. That stream, and those that share its clock, are never resampled.</summary>
        Correct,

        /// <summary>Nothing. It drifts away from the other streams.</summary>
        Ignore,
    }
}
