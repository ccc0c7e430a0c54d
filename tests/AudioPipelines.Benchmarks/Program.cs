using System.Globalization;
using AudioPipelines.Benchmarks;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.Benchmarks.Programs;
using AudioPipelines.Benchmarks.Recovery;

switch (args.FirstOrDefault())
{
    case "compare": return CompareCommand.Run(args[1..]);
    case "isolation": return IsolationBenchmark.Run(args[1..]);
    case "recovery": RecoveryBenchmark.Run(); return 0;
    case "frames": FramesProgram.RunLaunch(args[1..]); return 0;
    case "preset": FramesProgram.RunPreset(args[1..]); return 0;
    case "pull": PullProgram.Run(int.Parse(args[1], CultureInfo.InvariantCulture), args[2]); return 0;
    case "many": LiveProgram.RunMany(args[1..]); return 0;
    case "together": LiveProgram.RunTogether(args[1..]); return 0;
    default: return PartBenchmarks.Run(args);
}
