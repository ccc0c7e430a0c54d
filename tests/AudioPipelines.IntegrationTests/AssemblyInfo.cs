[assembly: ForceGarbageCollection]

// The long fixtures, in the order of their names: the third begins when one of the first two is over.
[assembly: LevelOfParallelism(2)]
