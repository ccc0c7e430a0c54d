using System.Globalization;
using AudioPipelines.Benchmarks;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.Benchmarks.Isolation;
using AudioPipelines.Benchmarks.Latency;
using AudioPipelines.Benchmarks.Peers;
using AudioPipelines.Benchmarks.Programs;
using AudioPipelines.Benchmarks.Recovery;

switch (args.FirstOrDefault())
{
    case "compare": return CompareCommand.Run(args[1..]);
    case "latency": return LatencyCommand.Run(args[1..]);
    case "memory": return MemoryProgram.Run(args[1..]);
    case "audit": return AuditCommand.Run(args[1..]);
    case "smoke": return SmokeCommand.Run();
    case "isolation": return IsolationCommand.Run(args[1..]);
    case "recovery": RecoveryBenchmark.Run(); return 0;
    case "frames": FramesProgram.RunLaunch(args[1..]); return 0;
    case "first": FramesProgram.RunFirst(); return 0;
    case "delivery": return LatencyPrograms.RunDelivery(args[1..]);
    case "capture": return LatencyPrograms.RunCapture(args[1..]);
    case "recorded": return LatencyPrograms.RunRecorded(args[1..]);
    case "record": FramesProgram.RunRecorded(args[1..]); return 0;
    case "preset": FramesProgram.RunPreset(args[1..]); return 0;
    case "peer": return PeerProgram.Run(args[1..]);
    case "pull": PullProgram.Run(int.Parse(args[1], CultureInfo.InvariantCulture), args[2]); return 0;
    case "many": LiveProgram.RunMany(args[1..]); return 0;
    case "together": LiveProgram.RunTogether(args[1..]); return 0;
    default: return PartBenchmarks.Run(args);
}
