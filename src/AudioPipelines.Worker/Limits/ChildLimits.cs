using System.Runtime.InteropServices;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker.Limits;

/// <summary>Applies a worker's limits to the process, before it touches GStreamer.</summary>
internal static partial class ChildLimits
{
    private const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS

    /// <summary>Applies them. They hold for the rest of the process's life, and for its children.</summary>
    /// <param name="limits">The limits.</param>
    /// <returns>The limits that this system does not have, each as a sentence; empty on Linux for x64 and arm64.</returns>
    /// <exception cref="AudioSourceException">The system refuses one.</exception>
    public static IReadOnlyList<string> Apply(WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (!OperatingSystem.IsLinux()) return ["The worker process has no limits: they are built for Linux."];
        ResourceLimit.Core.Set(0); // a core holds the audio, and may fill a disk
        if (limits.Descriptors is { } descriptors) ResourceLimit.Descriptors.Set(descriptors);
        if (limits.FileSize is { } bytes) ResourceLimit.FileSize.Set(bytes);
        if (limits.CpuTime is { } time) ResourceLimit.CpuSeconds.Set((long)Math.Ceiling(time.TotalSeconds));
        if (limits.AddressSpace is { } more) ResourceLimit.AddressSpace.Set(AddressSpaceNow() + more);
        if (prctl(NoNewPrivileges, 1, 0, 0, 0) != 0)
            throw new AudioSourceException(
                AudioSourceErrorKind.Internal, "The worker process could not give up gaining privileges.");
        string what = limits.AllowsNetwork ? "Other processes are" : "Other processes and the network are";
        if (!CallFilter.IsSupported)
            return [$"{what} not closed to the worker process: there is no filter for {RuntimeInformation.RuntimeIdentifier}."];
        if (CallFilter.TryInstall(limits.AllowsNetwork)) return [];
        int error = Marshal.GetLastPInvokeError();
        if (limits.AllowsNetwork)
            return [$"{what} not closed to the worker process: the kernel takes no filter (error {error})."];
        throw new AudioSourceException(
            AudioSourceErrorKind.Internal, $"The worker process could not close the network: error {error}.");
    }

    /// <summary>The process's mapped memory. Most of it is only reserved: the runtime takes hundreds of gigabytes of
    /// addresses.</summary>
    private static long AddressSpaceNow()
    {
        string pages = File.ReadAllText("/proc/self/statm").Split(' ')[0];
        return long.Parse(pages, System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
