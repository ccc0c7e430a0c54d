using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AudioPipelines.Benchmarks;

/// <summary>A column computed from the mean; shown where a benchmark has what it needs.</summary>
internal abstract class DerivedColumn : IColumn
{
    public string Id => GetType().Name;

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        double? mean = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return mean is { } nanoseconds && Compute(nanoseconds, benchmarkCase) is { } value
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : "";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => Compute(1, benchmark) is not null);

    /// <summary>The value, from the mean in nanoseconds.</summary>
    protected abstract double? Compute(double mean, BenchmarkCase benchmark);
}

/// <summary>How many times faster than real time, for benchmarks of one second of audio.</summary>
internal sealed class RealTimeColumn : DerivedColumn
{
    public override string ColumnName => "× real time";

    public override string Legend => "Seconds of audio in a second";

    protected override double? Compute(double mean, BenchmarkCase benchmark) =>
        benchmark.Descriptor.Type == typeof(AlignerBenchmarks) ? 1e9 / mean : null;
}

/// <summary>What a channel costs, for benchmarks of one second of audio.</summary>
internal sealed class PerChannelColumn : DerivedColumn
{
    public override string ColumnName => "ns per channel and second";

    public override string Legend => "Nanoseconds for a second of audio of one channel";

    protected override double? Compute(double mean, BenchmarkCase benchmark) =>
        benchmark.Descriptor.Type == typeof(AlignerBenchmarks)
            ? mean / (int)benchmark.Parameters[nameof(AlignerBenchmarks.Channels)]
            : null;
}

/// <summary>What correcting the drift of a channel takes of a processor, in millionths, for benchmarks of 10 ms.</summary>
internal sealed class ShareColumn : DerivedColumn
{
    public override string ColumnName => "millionths of a core per channel";

    public override string Legend => "Share of a processor that a channel at 48 kHz takes all the time; 10,000 are 1 %";

    protected override double? Compute(double mean, BenchmarkCase benchmark) =>
        benchmark.Descriptor.Type == typeof(ResamplerBenchmarks)
            ? mean / 1e7 / (int)benchmark.Parameters[nameof(ResamplerBenchmarks.Channels)] * 1e6
            : null;
}
