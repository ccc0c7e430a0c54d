using System.Globalization;

namespace AudioPipelines.GStreamer.CutOff;

/// <summary>What is said of a file that ends before it should.</summary>
internal static class CutOffText
{
    /// <summary>Of one whose header says how many samples there are.</summary>
    /// <param name="missing">Sample instants that have not come.</param>
    /// <param name="all">Those that were promised.</param>
    /// <param name="rate">Instants per second.</param>
    /// <param name="mayBeDamaged">Whether they may be missing anywhere, and not only at the end.</param>
    public static string Tell(long missing, long all, int rate, bool mayBeDamaged) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file is cut off{(mayBeDamaged ? " or damaged" : "")}: {missing} of {all} samples are missing, "
        + $"{missing / (double)rate:0.###} of {all / (double)rate:0.###} s.");

    /// <summary>Of one whose container says how long it is, in nanoseconds.</summary>
    public static string Tell(long missing, long all) => string.Create(
        CultureInfo.InvariantCulture, $"The file is cut off: about {missing / 1e9:0.0} of {all / 1e9:0.0} s are missing.");
}
