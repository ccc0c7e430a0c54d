using System.CommandLine;

// The host hears signals, and takes its time to move its sources away. The command line would end the process after two seconds.
return await AudioPipelines.Silo.SiloCommand.Make().Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
