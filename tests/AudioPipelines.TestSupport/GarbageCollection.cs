namespace AudioPipelines.TestSupport;

/// <summary>Makes the garbage collector do now what it would do some time.</summary>
public static class GarbageCollection
{
    /// <summary>Collects everything that can be, its finalizers included.</summary>
    public static void Force()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
