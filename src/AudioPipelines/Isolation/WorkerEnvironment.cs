namespace AudioPipelines.Isolation;

/// <summary>What a worker finds in its environment.</summary>
internal static class WorkerEnvironment
{
    /// <summary>Variables that make .NET load into the worker what was meant for the application, or run it as a large one.</summary>
    private static readonly string[] _notForWorkers =
    [
        "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS", "DOTNET_SHARED_STORE", "DOTNET_gcServer", "COMPlus_gcServer", "CORECLR_ENABLE_PROFILING",
    ];

    /// <summary>Prepares the environment of a worker that is about to be started.</summary>
    /// <param name="environment">That of this process, to be changed.</param>
    /// <param name="limits">What the worker may use and reach.</param>
    public static void Prepare(IDictionary<string, string?> environment, WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        foreach (string name in _notForWorkers) environment.Remove(name);
        environment["DOTNET_EnableDiagnostics"] = "0"; // three threads and a socket that nobody asked for
    }
}
