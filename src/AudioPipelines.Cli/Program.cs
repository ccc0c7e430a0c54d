return AudioPipelines.Cli.CommandLine.Run(args);
