using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Lets an application be its own worker program, where there is no place for one beside it: published as a single file,
/// trimmed, self-contained or native. The package compiles a call of <see cref="Enter"/> into such an application, which runs
/// before its <c>Main</c>.</summary>
public static class ApplicationAsWorker
{
    /// <summary>Does nothing in the application itself. In a process that was started as a worker it is the worker, and does not
    /// return.</summary>
    public static void Enter()
    {
        if (Environment.GetCommandLineArgs() is [_, WorkerProgram.AsWorker, .. var rest]) ParentWatch.Exit(WorkerRun.Run(rest));
        WorkerProgram.IsInApplication = true;
    }
}
