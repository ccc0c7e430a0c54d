using AudioPipelines.Isolation;
using AudioPipelines.Worker.Limits;

ChildLimits.Apply(new WorkerLimits());
return 0;
