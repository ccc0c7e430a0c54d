[assembly: ForceGarbageCollection]

// Fixtures that mostly wait run side by side: for packets, programs, or the time that audio takes. Those that measure this
// process, or what it leaves behind, are not among them: they run alone, one after the other.
[assembly: LevelOfParallelism(6)]
