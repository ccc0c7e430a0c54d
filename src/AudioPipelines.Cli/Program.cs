using AudioPipelines.Cli;
using AudioPipelines.Cli.Running;

return StepWatch.End(CommandLine.Run(RawArguments.Restore(args)));
