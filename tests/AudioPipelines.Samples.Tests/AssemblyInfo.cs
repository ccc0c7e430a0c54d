[assembly: ForceGarbageCollection]

// Each fixture runs a sample of its own, and waits for it.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
