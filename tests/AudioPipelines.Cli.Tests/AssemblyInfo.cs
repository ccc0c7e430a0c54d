// Each test is a run of the tool, or a few, and most wait for it: for the time that audio takes, servers and devices.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
