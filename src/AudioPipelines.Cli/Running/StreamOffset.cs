using System.Globalization;

namespace AudioPipelines.Cli.Running;

/// <summary>What a calibration found for a stream: how late it is, and which offset puts it in step.</summary>
/// <param name="Channels">The stream.</param>
/// <param name="Late">By how many samples it is late against the reference; no number: not known.</param>
/// <param name="Uncertainty">How far that may be off, in samples.</param>
/// <param name="SampleRate">The rate of those samples.</param>
/// <param name="IsReference">Whether it is the reference itself.</param>
internal sealed record StreamOffset(StreamChannels Channels, double Late, double Uncertainty, int SampleRate, bool IsReference)
{
    private const double Negligible = 1e-3;

    /// <summary>Why there is no offset, and what would help; <see langword="null"/>: there is one.</summary>
    public string? Doubt { get; init; }

    /// <summary>The offset that puts the stream in step, in samples: what it has already, and what was measured.</summary>
    public double Total => Channels.Plan.Offset.ToSamples(SampleRate) - (IsReference ? 0 : Late);

    /// <summary>Compares each stream with the reference. A stream of several channels is where the middle of them is.</summary>
    public static IReadOnlyList<StreamOffset> Of(
        IReadOnlyList<StreamChannels> streams, int reference, IReadOnlyList<ArrayAuditor.Delay> delays, int sampleRate)
    {
        (double zero, double uncertainty, _) = Middle(streams[reference], delays, streams[reference].First);
        return [.. streams.Select((stream, number) =>
        {
            if (number == reference) return new StreamOffset(stream, 0, 0, sampleRate, true);
            (double late, double own, string? doubt) = Middle(stream, delays, -1);
            double both = Math.Sqrt((own * own) + (uncertainty * uncertainty));
            var offset = new StreamOffset(stream, late - zero, both, sampleRate, false) { Doubt = doubt };
            return doubt is null && Math.Abs(offset.Total) > StreamPlan.Shift.Longest.TotalSeconds * sampleRate
                ? offset with { Doubt = TooLong(offset.Total / sampleRate) }
                : offset;
        })];
    }

    /// <summary>The offset as a description has it. Where a whole number of samples is as good, it is that: samples keep their
    /// values then.</summary>
    public override string ToString()
    {
        double whole = Math.Round(Total);
        return Math.Abs(Total - whole) <= Math.Max(Negligible, IsReference ? 0 : Uncertainty)
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)whole} samples")
            : string.Create(CultureInfo.InvariantCulture, $"{Total * 1_000 / SampleRate:0.####}ms");
    }

    private static (double Late, double Uncertainty, string? Doubt) Middle(
        StreamChannels stream, IReadOnlyList<ArrayAuditor.Delay> delays, int reference)
    {
        ArrayAuditor.Delay[] own = [.. delays.Where(
            delay => delay.Channel >= stream.First && delay.Channel < stream.First + stream.Count)];
        double[] late = [.. own.Where(delay => delay.Doubt is null).Select(delay => delay.Samples).Concat(
            reference >= 0 ? [0.0] : Array.Empty<double>()).Order()];
        if (late.Length == 0) return (double.NaN, double.NaN, own.Length == 0 ? "it has no channels" : own[0].Doubt);
        double middle = (late[late.Length / 2] + late[(late.Length - 1) / 2]) / 2;
        return (middle, own.Where(delay => delay.Doubt is null).Select(delay => delay.Uncertainty).DefaultIfEmpty().Max(), null);
    }

    private static string TooLong(double seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"it would need an offset of {seconds:0.000} s, and memory holds audio for "
        + $"{StreamPlan.Shift.Longest.TotalSeconds:0} s: look for what delays it, such as a jitter buffer, or calibrate against "
        + $"another reference");
}
