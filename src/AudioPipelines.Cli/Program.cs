return AudioPipelines.Cli.CommandLine.Run(AudioPipelines.Cli.Running.RawArguments.Restore(args));
