return AudioPipelines.Worker.WorkerRun.Run(args);
