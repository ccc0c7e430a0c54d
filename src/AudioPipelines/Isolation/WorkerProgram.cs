using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace AudioPipelines.Isolation;

/// <summary>Finds the program of a worker process: a native worker program beside the application, or the application itself
/// where the worker is compiled into it, or else the .NET host that runs this application, with the worker's assembly beside
/// the library.</summary>
internal static class WorkerProgram
{
    private const string NativeName = "AudioPipelines.Worker";
    private const string AssemblyName = NativeName + ".dll";

    /// <summary>The argument by which an application knows that it is started as a worker.</summary>
    public const string AsWorker = "--audiopipelines-worker";

    /// <summary>Whether the application acts as a worker when it is started with <see cref="AsWorker"/>.</summary>
    public static bool IsInApplication { get; set; }

    /// <summary>The program to start, and its first arguments.</summary>
    /// <exception cref="AudioSourceException">There is none, or this system has no workers.</exception>
    public static (string Program, string[] Arguments) Find()
    {
        if (!OperatingSystem.IsLinux())
            throw Missing("Isolation needs Linux, whose shared memory it is built on. Take 'isolation' out of the description.");
        if (Beside(NativeName, File.Exists) is { } native) return (native, []);
        if (IsInApplication && Environment.ProcessPath is { } own)
            return (own, IsHost(own) ? ["exec", Environment.GetCommandLineArgs()[0], AsWorker] : [AsWorker]);
        string assembly = Beside(AssemblyName, IsComplete) ?? throw Missing(
            $"Isolation needs {AssemblyName} and its runtimeconfig.json beside the application, in {AppContext.BaseDirectory}. "
            + "The package brings them. Where it has none for the way in which the application is published (single file, "
            + $"trimmed, native, or not in C#), publish it otherwise, or put the native program {NativeName} there.");
        string host = Hosts().OfType<string>().FirstOrDefault(File.Exists) ?? throw Missing(
            "Isolation needs the dotnet program, to run the worker with. An application that brings its own runtime "
            + "(self-contained) finds it where DOTNET_ROOT says; else publish it framework-dependent, or put the native program "
            + $"{NativeName} beside it.");
        return (host, ["exec", assembly]);
    }

    private static string? Beside(string name, Predicate<string> isUsable) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(path => isUsable(path));

    private static bool IsComplete(string program) =>
        File.Exists(program) && File.Exists(Path.ChangeExtension(program, ".runtimeconfig.json"));

    [UnconditionalSuppressMessage(
        "SingleFile", "IL3000", Justification = "Without a location, the application's own folder is looked at.")]
    private static IEnumerable<string> Folders()
    {
        if (Path.GetDirectoryName(typeof(WorkerProgram).Assembly.Location) is { Length: > 0 } folder) yield return folder;
        yield return AppContext.BaseDirectory;
    }

    private static IEnumerable<string?> Hosts()
    {
        // This process's runtime is in <root>/shared/Microsoft.NETCore.App/<version>/.
        // A native application has no such folder.
        if (RuntimeEnvironment.GetRuntimeDirectory() is { Length: > 0 } runtime)
            yield return Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "dotnet"));
        if (Environment.ProcessPath is { } path && IsHost(path)) yield return Environment.ProcessPath;
        yield return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root) yield return Path.Combine(root, "dotnet");
    }

    private static bool IsHost(string program) => Path.GetFileName(program) == "dotnet";

    private static AudioSourceException Missing(string message) => new(AudioSourceErrorKind.MissingPlugin, message);
}
