using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AudioPipelines.Benchmarks;

/// <summary>Short runs in this process, with an allocation column, as Markdown in <c>artifacts/benchmarks</c>.</summary>
internal sealed class QuickConfig : ManualConfig
{
    public QuickConfig()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new RealTimeColumn(), new PerChannelColumn(), new ShareColumn());
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(NullLogger.Instance);
        WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "../../../benchmarks"));
        WithOptions(ConfigOptions.DisableLogFile);
        HideColumns("Job", "Toolchain", "IterationCount", "LaunchCount", "WarmupCount", "Error", "Median", "Gen0", "Gen1", "Gen2",
            "RatioSD");
    }
}
