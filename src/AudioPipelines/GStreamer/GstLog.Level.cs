namespace AudioPipelines.GStreamer;

/// <content>How much is logged.</content>
public sealed unsafe partial class GstLog
{
    /// <summary>How much GStreamer logs (<c>GstDebugLevel</c>); each level includes those before.</summary>
    public enum Level
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Failures.</summary>
        Error,

        /// <summary>What is wrong and does not stop the pipeline.</summary>
        Warning,

        /// <summary>What is not implemented.</summary>
        Fixme,

        /// <summary>Rare events worth knowing.</summary>
        Info,

        /// <summary>What elements do.</summary>
        Debug,

        /// <summary>What elements do with each buffer.</summary>
        Log,

        /// <summary>Everything.</summary>
        Trace,
    }
}
