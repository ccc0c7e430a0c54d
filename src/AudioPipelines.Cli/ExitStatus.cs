using System.Runtime.InteropServices;

namespace AudioPipelines.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The source failed: its file, device or server is missing, cannot be read or decoded, or it broke while running.
    /// Also if the output could not be written.</summary>
    public const int SourceFailed = 1;

    /// <summary>Wrong usage, unknown preset or parameter, invalid description.</summary>
    public const int WrongUsage = 2;

    /// <summary>GStreamer or one of its plugins is not installed.</summary>
    public const int SomethingMissing = 3;

    /// <summary>The status for a failure.</summary>
    public static int Of(Exception failure) => failure switch
    {
        AudioSourceException { Kind: AudioSourceErrorKind.InvalidDescription } or UsageException => WrongUsage,
        AudioSourceException { Kind: AudioSourceErrorKind.MissingPlugin } => SomethingMissing,
        _ => SourceFailed,
    };

    /// <summary>The status after a signal, as shells give it: 128 and the signal's number.</summary>
    public static int Of(PosixSignal signal) => 128 + signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        _ => 15,
    };
}
