using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AudioPipelines.Benchmarks;

/// <summary>The small parts, measured by BenchmarkDotNet.</summary>
internal static class PartBenchmarks
{
    public static int Run(string[] arguments)
    {
        Console.Error.WriteLine("Measuring the parts; this takes some minutes.");
        Summary[] summaries =
            [.. BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(arguments, new QuickConfig())];
        foreach (Summary summary in summaries)
        {
            Console.WriteLine($"\n{summary.BenchmarksCases[0].Descriptor.Type.Name}");
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        }

        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
