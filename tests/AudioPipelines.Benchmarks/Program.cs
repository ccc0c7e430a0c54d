using AudioPipelines.Benchmarks;
using AudioPipelines.Benchmarks.Recovery;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

if (args is ["recovery"])
{
    RecoveryBenchmark.Run();
    return 0;
}

if (args is ["isolation", .. var measured]) return IsolationBenchmark.Run(measured);

Console.Error.WriteLine("Measuring; this takes some minutes.");
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new QuickConfig())];
foreach (Summary summary in summaries)
{
    Console.WriteLine($"\n{summary.BenchmarksCases[0].Descriptor.Type.Name}");
    MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
}

return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
