return await AudioPipelines.Silo.SiloCommand.RunAsync(args);
