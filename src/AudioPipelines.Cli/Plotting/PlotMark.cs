namespace AudioPipelines.Cli.Plotting;

/// <summary>Something that happened at a moment of the picture.</summary>
/// <param name="Kind">What.</param>
/// <param name="Position">At which sample, counted from the picture's left edge.</param>
internal readonly record struct PlotMark(PlotMark.Event Kind, long Position)
{
    /// <summary>What can happen.</summary>
    public enum Event
    {
        /// <summary>Another relation between samples and time.</summary>
        Epoch,

        /// <summary>The source was started again.</summary>
        Restart,

        /// <summary>This machine's clock was set, and times of capture with it.</summary>
        ClockStep,
    }
}
