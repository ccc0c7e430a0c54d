[assembly: ForceGarbageCollection]
