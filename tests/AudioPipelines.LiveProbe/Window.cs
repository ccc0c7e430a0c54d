using System.Globalization;

namespace AudioPipelines.LiveProbe;

/// <summary>What was measured in some seconds.</summary>
/// <param name="Percent">Of one processor, this process.</param>
/// <param name="Median">How much later a frame came than the earliest of all did, in milliseconds.</param>
/// <param name="P99">The same, of which one in a hundred was later.</param>
/// <param name="Most">The latest.</param>
/// <param name="Frames">How many frames.</param>
/// <param name="Messages">What the viewers received, a second.</param>
/// <param name="Bytes">The same in bytes.</param>
/// <param name="Allocated">Bytes allocated a second.</param>
/// <param name="Resident">Bytes of the process in memory.</param>
/// <param name="Observing">Microseconds of the delivering thread, for what is shown of a frame.</param>
internal sealed record Window(
    double Percent, double Median, double P99, double Most, int Frames, double Messages, double Bytes, double Allocated,
    long Resident, (double Median, double P99) Observing)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Percent:0.00} % of a processor, delivery {Median:0.000} ms median, {P99:0.000} p99, {Most:0.000} most of {Frames} "
        + $"frames, {Messages:0} messages and {Bytes / 1024:0} KiB a second, allocated {Allocated / 1024:0} KiB a second, "
        + $"{Resident >> 20} MiB, observers {Observing.Median:0.0} µs median, {Observing.P99:0.0} p99");
}
