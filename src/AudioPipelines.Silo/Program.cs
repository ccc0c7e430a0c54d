return await AudioPipelines.Silo.SiloCommand.Make().Parse(args).InvokeAsync();
