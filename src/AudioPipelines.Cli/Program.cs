using AudioPipelines.Cli;
using AudioPipelines.Cli.Running;

return HangWatch.End(CommandLine.Run(RawArguments.Restore(args)));
