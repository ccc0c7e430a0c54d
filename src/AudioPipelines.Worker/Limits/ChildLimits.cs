using System.Runtime.InteropServices;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker.Limits;

/// <summary>Takes a worker's limits upon the process, before it touches GStreamer.</summary>
internal static partial class ChildLimits
{
    private const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS

    /// <summary>Applies them. They hold for the rest of the process's life, and for its children.</summary>
    /// <exception cref="AudioSourceException">The system refuses one.</exception>
    public static void Apply(WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (prctl(NoNewPrivileges, 1, 0, 0, 0) != 0)
            throw new AudioSourceException(AudioSourceErrorKind.Internal, "The worker process could not give up gaining privileges.");
    }

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
