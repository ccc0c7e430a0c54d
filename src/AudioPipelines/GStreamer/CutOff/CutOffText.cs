using System.Globalization;

namespace AudioPipelines.GStreamer.CutOff;

/// <summary>The warnings about a file that ends too early.</summary>
internal static class CutOffText
{
    /// <summary>For a file whose header says how many samples there are.</summary>
    /// <param name="missing">How many sample instants are missing.</param>
    /// <param name="all">How many the header says.</param>
    /// <param name="rate">Instants per second.</param>
    /// <param name="mayBeDamaged">Whether they may be missing anywhere, not only at the end.</param>
    public static string Tell(long missing, long all, int rate, bool mayBeDamaged) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file is cut off{(mayBeDamaged ? " or damaged" : "")}: {missing} of {all} samples are missing, "
        + $"{missing / (double)rate:0.###} of {all / (double)rate:0.###} s.");

    /// <summary>For a file whose container says its duration, in nanoseconds.</summary>
    public static string Tell(long missing, long all) => string.Create(
        CultureInfo.InvariantCulture, $"The file is cut off: about {missing / 1e9:0.0} of {all / 1e9:0.0} s are missing.");
}
